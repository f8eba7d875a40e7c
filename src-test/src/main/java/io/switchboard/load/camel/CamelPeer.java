package io.switchboard.load.camel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.load.ChildProcess;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.jms.JmsConfiguration;
import org.apache.camel.component.telegram.TelegramComponent;
import org.apache.camel.component.undertow.UndertowComponent;
import org.apache.camel.component.undertow.UndertowHostOptions;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;

/**
 * Notifications by Apache Camel: REST, a durable queue of Artemis, Telegram. Arguments: port,
 * broker URL, Telegram's URL, a file of users (a JSON object a line: {@code user}, {@code bot}'s
 * token, {@code chat}), consumers.
 *
 * <p>How it is tuned: Undertow in front; sessions and producers pooled; a send waits for the
 * journal, a consumer's acknowledgement does not (a crash may repeat a message, never lose one); as
 * many consumers as the platform's latency needs, a chat's messages in one group; pooled exchanges;
 * no JMX; one HTTP client for all bots, on HTTP/1.1; an endpoint kept for each bot; users in
 * memory.
 */
public final class CamelPeer {
  private static final int REST_THREADS = 48;
  private static final int PRODUCER_SESSIONS = 48;
  private static final int PREFETCH_BYTES = 64 * 1024;

  private CamelPeer() {}

  public static void main(String[] args) throws Exception {
    int consumers = Integer.parseInt(args[4]);
    try (CamelContext camel = new DefaultCamelContext();
        ActiveMQConnectionFactory artemis = new ActiveMQConnectionFactory(args[1])) {
      artemis.setConsumerWindowSize(PREFETCH_BYTES);
      artemis.setUseGlobalPools(false);
      artemis.setThreadPoolMaxSize(-1);
      JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
      pool.setConnectionFactory(artemis);
      pool.setMaxConnections(2);
      pool.setMaxSessionsPerConnection(PRODUCER_SESSIONS);
      camel.disableJMX();
      camel.setStreamCaching(false);
      camel.setAllowUseOriginalMessage(false);
      camel.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
      camel.addComponent("undertow", undertow());
      camel.addComponent("jms", jms(artemis, pool, consumers));
      camel.addComponent("telegram", telegram(args[2]));
      camel.addRoutes(new NotificationRoutes(Integer.parseInt(args[0]), users(Path.of(args[3]))));
      camel.start();
      ChildProcess.runUntilParentLeaves();
      camel.stop();
      pool.stop();
    }
    System.exit(0);
  }

  private static UndertowComponent undertow() {
    UndertowHostOptions options = new UndertowHostOptions();
    options.setIoThreads(2);
    options.setWorkerThreads(REST_THREADS);
    UndertowComponent component = new UndertowComponent();
    component.setHostOptions(options);
    return component;
  }

  private static JmsComponent jms(
      ActiveMQConnectionFactory artemis, JmsPoolConnectionFactory pool, int consumers) {
    JmsConfiguration configuration = new JmsConfiguration(pool);
    configuration.setListenerConnectionFactory(artemis);
    configuration.setConcurrentConsumers(consumers);
    configuration.setCacheLevelName("CACHE_CONSUMER");
    configuration.setAcknowledgementModeName("CLIENT_ACKNOWLEDGE");
    configuration.setReceiveTimeout(10_000);
    configuration.setDeliveryPersistent(true);
    configuration.setMessageIdEnabled(false);
    configuration.setMessageTimestampEnabled(false);
    return new JmsComponent(configuration);
  }

  private static TelegramComponent telegram(String url) {
    TelegramComponent component = new TelegramComponent();
    component.setBaseUri(url);
    component.setClient(HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    return component;
  }

  private static Map<String, BoundUser> users(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    Map<String, BoundUser> users = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (String line : lines) {
      JsonNode user = json.readTree(line);
      users.put(
          user.required("user").asText(),
          new BoundUser(user.required("bot").asText(), user.required("chat").asText()));
    }
    return users;
  }
}
