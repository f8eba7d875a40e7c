package io.switchboard.load;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * An Artemis broker in a process of its own, set as the product's {@code broker.xml} sets its own:
 * NIO journal, every write synced, half a millisecond of journal buffer, a cache of 100,000
 * duplicate ids on disk. Without the product's security, as its clients here are alone with it.
 *
 * <p>Arguments: data directory, port, and the queues to make.
 */
public final class BrokerProcess {
  private static final int MEBIBYTE = 1024 * 1024;

  private BrokerProcess() {}

  /** Runs until standard input ends. */
  public static void main(String[] args) throws Exception {
    ActiveMQServer server =
        new ActiveMQServerImpl(configuration(Path.of(args[0]), Integer.parseInt(args[1]), args));
    server.start();
    ChildProcess.runUntilParentLeaves();
    server.stop();
    System.exit(0);
  }

  private static Configuration configuration(Path data, int port, String[] args) throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
            .setSecurityEnabled(false)
            .setPersistenceEnabled(true)
            .setJournalType(JournalType.NIO)
            .setJournalDatasync(true)
            .setJournalMinFiles(4)
            .setJournalPoolFiles(10)
            .setJournalFileSize(10 * MEBIBYTE)
            .setJournalBufferTimeout_NIO(500_000)
            .setJournalDirectory(data.resolve("journal").toString())
            .setBindingsDirectory(data.resolve("bindings").toString())
            .setPagingDirectory(data.resolve("paging").toString())
            .setLargeMessagesDirectory(data.resolve("large-messages").toString())
            .setIDCacheSize(100_000)
            .setPersistIDCache(true)
            .setGlobalMaxSize(64L * MEBIBYTE)
            .setMaxDiskUsage(95)
            .setThreadPoolMaxSize(16)
            .setScheduledThreadPoolMaxSize(4)
            .addAcceptorConfiguration(
                "clients",
                "tcp://127.0.0.1:" + port + "?protocols=CORE;tcpNoDelay=true;remotingThreads=3");
    configuration.addAddressSetting(
        "#",
        new AddressSettings()
            .setAutoCreateQueues(false)
            .setAutoCreateAddresses(false)
            .setDefaultGroupBuckets(1024)
            .setMaxSizeBytes(16L * MEBIBYTE)
            .setPageSizeBytes(2 * MEBIBYTE));
    for (int i = 2; i < args.length; i++) {
      configuration.addQueueConfiguration(
          QueueConfiguration.of(args[i])
              .setAddress(args[i])
              .setRoutingType(RoutingType.ANYCAST)
              .setDurable(true));
    }
    return configuration;
  }
}
