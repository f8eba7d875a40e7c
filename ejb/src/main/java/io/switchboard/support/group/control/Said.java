package io.switchboard.support.group.control;

import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.boundary.ConversationRef;

/** An agent of a desk, in the topic of a conversation, by a message of the group. */
record Said(ConversationRef ref, Agent agent, long message) {}
