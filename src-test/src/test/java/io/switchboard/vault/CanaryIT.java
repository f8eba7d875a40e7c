package io.switchboard.vault;

import static io.switchboard.testing.Tenant.notification;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.TelegramSimulator;
import io.switchboard.testing.Tenant;
import io.switchboard.testing.Tenant.Recipient;
import jakarta.jms.JMSContext;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bot's token goes everywhere that a token can go; afterwards it is nowhere to be read. */
class CanaryIT {

  private static final String SETUP = "/v1/channels/telegram/setup";
  private static final String SEND = "sendMessage";
  private static final String TRACE = "A trace that must be found";
  private static final RunningSwitchboard SYSTEM = RunningSwitchboard.shared();
  private static final TelegramSimulator TELEGRAM = RunningSwitchboard.telegram();
  private static final List<Answer> SEEN = new ArrayList<>();
  private static final List<String> FORMS = new ArrayList<>();
  private static Tenant tenant;

  @BeforeAll
  static void letTheTokenGoEverywhere() {
    tenant = Tenant.shared("Canary");
    Recipient ada = tenant.connect("canary");
    String token = ada.bot().token();
    remember(token.substring(token.indexOf(':') + 1));
    Api user = tenant.as("canary");

    see(user.post(SETUP, Map.of("botToken", token, "colour", "red")));
    see(user.post(SETUP, Map.of("token", token)));
    see(user.post(SETUP, List.of(token)));
    see(user.post(SETUP, Map.of("botToken", List.of(token))));
    see(user.raw("POST", SETUP, "application/json", bytes("{\"botToken\":\"" + token)));
    see(user.raw("POST", SETUP, "text/plain", bytes(token)));
    see(user.post(SETUP, Map.of("botToken", token + "\u0000")));
    see(tenant.as("thief").post(SETUP, Map.of("botToken", token)));
    see(user.get("/v1/channels"));
    see(user.post("/v1/channels/telegram/test"));
    see(user.post("/v1/channels/telegram/credential", Map.of("botToken", token)));

    TELEGRAM.faults().add(FaultRule.dropBefore().ofBot(ada.bot().id()).onMethod(SEND).next(1));
    seeStory(tenant.submit("canary", TRACE), "sent");
    TELEGRAM.revokeToken(ada.bot());
    seeStory(tenant.submit("canary", "Refused with 401"), "failed");
    see(user.post("/v1/channels/telegram/credential", Map.of("botToken", token)));
    see(user.post(SETUP, Map.of("botToken", token)));
    tenant.awaitChannel("canary", "suspended");
    see(user.get("/v1/channels"));
    see(user.post("/v1/notifications/explain", notification("canary", "x")));
    see(SYSTEM.operator().get("/v1/admin/dead-letters?workspace=" + tenant.id()));
    see(Api.anonymous(SYSTEM.baseUrl()).get("/metrics"));
    see(SYSTEM.operator().get("/metrics"));
    see(Api.anonymous(SYSTEM.baseUrl()).get("/health"));
  }

  @Test
  void answersDoNotTell() {
    assertThat(SEEN).hasSizeGreaterThan(15);
    assertThat(SEEN).allSatisfy(answer -> assertClean(answer.headers().map() + answer.text()));
  }

  @Test
  void logsAndFilesDoNotTell() throws IOException {
    assertClean(Files.readString(SYSTEM.log(), StandardCharsets.ISO_8859_1));
    for (String directory : List.of("broker", "server")) {
      try (Stream<Path> files = Files.walk(SYSTEM.dataDirectory().resolve(directory))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          assertClean(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
  }

  @Test
  void queuesDoNotTell() throws Exception {
    try (JMSContext jms =
        new ActiveMQConnectionFactory("tcp://127.0.0.1:" + SYSTEM.brokerPort())
            .createContext(SYSTEM.brokerUser(), SYSTEM.brokerPassword())) {
      for (String name : List.of("notifications", "delivery", "inbound")) {
        for (String queue : List.of("switchboard." + name, "switchboard." + name + ".dead")) {
          assertQueueClean(jms, queue);
        }
      }
    }
  }

  private static void assertQueueClean(JMSContext jms, String queue) throws Exception {
    try (QueueBrowser browser = jms.createBrowser(jms.createQueue(queue))) {
      Enumeration<?> messages = browser.getEnumeration();
      while (messages.hasMoreElements()) {
        Object message = messages.nextElement();
        assertClean(message.toString());
        assertClean(message instanceof TextMessage text ? text.getText() : "");
      }
    }
  }

  @Test
  void tablesDoNotTell() throws SQLException {
    try (Connection database = database()) {
      List<String> found = new ArrayList<>();
      for (String table : tables(database)) {
        for (String form : FORMS) {
          if (rows(database, table, form) > 0) {
            found.add(table);
          }
        }
      }
      assertThat(found).isEmpty();
      assertThat(rows(database, "notification", TRACE)).as("the search finds").isPositive();
    }
  }

  private static Connection database() throws SQLException {
    return DriverManager.getConnection(
        SYSTEM.databaseUrl(), "postgres", SYSTEM.databaseSuperuserPassword());
  }

  private static List<String> tables(Connection database) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (PreparedStatement query =
            database.prepareStatement(
                """
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')""");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    assertThat(tables).hasSizeGreaterThan(5);
    return tables;
  }

  /** A row as text holds every column, bytes in hexadecimal. */
  private static int rows(Connection database, String table, String part) throws SQLException {
    try (PreparedStatement query =
        database.prepareStatement(
            "select count(*) from " + table + " r where strpos(r::text, ?) > 0")) {
      query.setString(1, part);
      try (ResultSet count = query.executeQuery()) {
        count.next();
        return count.getInt(1);
      }
    }
  }

  private static void remember(String secret) {
    byte[] bytes = bytes(secret);
    FORMS.add(secret);
    FORMS.add(HexFormat.of().formatHex(bytes));
    FORMS.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
  }

  private static void see(Answer answer) {
    SEEN.add(answer);
  }

  private static void seeStory(String id, String status) {
    tenant.awaitStory(id, status);
    see(tenant.api().get("/v1/notifications/" + id));
  }

  private static void assertClean(String text) {
    FORMS.forEach(form -> assertThat(text.contains(form)).as("the token was read").isFalse());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
