package io.switchboard.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.load.camel.CamelPeer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;

/** Apache Camel beside a broker of its own, in Java machines set as the product's are. */
final class CamelTarget implements Target {
  /** On two cores camel-telegram would otherwise start a thread for each message. */
  private static final String COMMON_POOL =
      "-Djava.util.concurrent.ForkJoinPool.common.parallelism=16";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChildProcess broker;
  private final ChildProcess application;
  private final HttpUrl url;

  private CamelTarget(ChildProcess broker, ChildProcess application, int port) {
    this.broker = broker;
    this.application = application;
    url = HttpUrl.get("http://127.0.0.1:" + port + "/v1/notifications");
  }

  static CamelTarget start(Platform platform, List<User> users, Path directory, int consumers)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (User user : users) {
      platform.say(user, "/start");
      lines.add(
          JSON.writeValueAsString(
              Map.of(
                  "user", user.id(), "bot", user.token(), "chat", Long.toString(user.person()))));
    }
    Path file = Files.write(directory.resolve("camel-users.ndjson"), lines);
    int brokerPort = FreePort.next();
    ChildProcess broker =
        ChildProcess.start(
            BrokerProcess.class,
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:MaxDirectMemorySize=128m"),
            Map.of(),
            directory.resolve("camel-broker.log"),
            directory.resolve("camel-broker").toString(),
            Integer.toString(brokerPort),
            "notifications");
    int port = FreePort.next();
    ChildProcess application =
        ChildProcess.start(
            CamelPeer.class,
            List.of("-Xms128m", "-Xmx1g", "-XX:+UseSerialGC", COMMON_POOL),
            Map.of(),
            directory.resolve("camel.log"),
            Integer.toString(port),
            "tcp://127.0.0.1:" + brokerPort,
            platform.url(),
            file.toString(),
            Integer.toString(consumers));
    return new CamelTarget(broker, application, port);
  }

  @Override
  public String name() {
    return "Camel";
  }

  @Override
  public HttpUrl url() {
    return url;
  }

  @Override
  public String authorization() {
    return null;
  }

  @Override
  public byte[] body(User user, String text) {
    try {
      return JSON.writeValueAsBytes(Map.of("userId", user.id(), "type", "alert", "content", text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, Long> processes() {
    Map<String, Long> processes = new LinkedHashMap<>();
    processes.put("application", application.pid());
    processes.put("broker", broker.pid());
    return processes;
  }

  @Override
  public void close() {
    application.close();
    broker.close();
  }
}
