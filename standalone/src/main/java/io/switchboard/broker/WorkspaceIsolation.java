package io.switchboard.broker;

import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;

/** Shows a workspace's user the messages of its own workspace only. */
public final class WorkspaceIsolation implements ActiveMQServerPlugin {}
