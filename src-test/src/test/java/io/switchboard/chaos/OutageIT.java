package io.switchboard.chaos;

import static io.switchboard.testing.Tenant.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.Await;
import io.switchboard.harness.Outage;
import io.switchboard.harness.Part;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.testing.Protocol;
import jakarta.jms.JMSContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The broker or the database is away for a while. How long says the system property {@code
 * switchboard.chaos.outage}, in seconds (8); the full size is 60.
 */
class OutageIT {

  private static final Duration OUTAGE =
      Duration.ofSeconds(Integer.getInteger("switchboard.chaos.outage", 8));

  private static final String TRACED = "away-for-a-while";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final BadDay day = BadDay.shared();
  private final RunningSwitchboard system = day.system();
  private final Api anybody = Api.anonymous(system.baseUrl());
  private final Accepted accepted = new Accepted(day);

  @BeforeEach
  void beginWell() {
    system.awaitReady();
  }

  @Test
  @DisplayName("R2: without the broker notifications are accepted, and delivered later")
  void brokerAwayHoldsUpNobody() {
    try (Outage broker = system.withoutBroker()) {
      whileItLasts(number -> accepted.submitAtOnce(number, "without broker " + number + "."));
      assertNotReadyFor("broker");
    }
    accepted.judge();
  }

  @Test
  @DisplayName("R2: without the database nothing is accepted, and nothing is half done")
  void databaseAwayIsSaid() {
    String before = day.submit(0, "before.").orElseThrow().expect(202).field("id");
    day.tenant().awaitStory(before, "sent");
    ProcessHandle application = system.process(Part.APPLICATION);
    try (Outage database = system.withoutDatabase()) {
      whileItLasts(
          number -> {
            assertAway(day.submit(number, "without database.").orElseThrow());
            assertAway(traced().get("/v1/notifications/" + before));
          });
      assertNotReadyFor("database");
      assertThat(anybody.get("/health/live").status()).isEqualTo(200);
    }
    system.awaitReady();
    assertThat(system.process(Part.APPLICATION)).isEqualTo(application);
    assertThat(logged()).contains(TRACED);
    assertThat(list("alert").findValuesAsText("content")).doesNotContain("without database.");

    Answer again = day.submit(0, "without database.").orElseThrow().expect(202);
    assertThat(again.header("Idempotency-Replayed")).isEmpty();
    day.tenant().awaitStory(again.field("id"), "sent");
    assertThat(messages("without database.")).isOne();
  }

  @Test
  @DisplayName("R2: what is on the queue while the database is away is taken when it is back")
  void queuedMessageWaitsForTheDatabase() {
    Answer user = day.tenant().jmsUser();
    try (JMSContext jms = Protocol.CORE.open(system, user)) {
      try (Outage database = system.withoutDatabase()) {
        jms.createProducer()
            .send(
                jms.createQueue("switchboard.notifications"),
                """
                {"id":"waits","userId":"user-0","type":"queued","content":"waits on the queue."}""");
        assertNotReadyFor("database");
      }
      day.telegram()
          .journal()
          .await(JournalFilter.messagesMade().containing("waits on the queue."), 1, SOON);
    }
    system.awaitReady();
    assertThat(list("queued").size()).isOne();
    assertThat(messages("waits on the queue.")).isOne();
  }

  /** With an id that the lines of the log show while the request is served. */
  private Api traced() {
    return day.tenant().api().with("X-Request-Id", TRACED);
  }

  /** The ids in the lines of the log. */
  private List<String> logged() {
    try (Stream<String> lines = Files.lines(system.log())) {
      return lines.filter(line -> line.startsWith("{")).map(OutageIT::requestId).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String requestId(String line) {
    try {
      return JSON.readTree(line).path("requestId").asText();
    } catch (JsonProcessingException e) {
      throw new AssertionError("This line is not JSON: " + line, e);
    }
  }

  private interface Call {
    void make(int number);
  }

  private static void whileItLasts(Call call) {
    long end = System.nanoTime() + OUTAGE.toNanos();
    int[] number = new int[1];
    Await.until(
        OUTAGE.plus(SOON),
        () -> {
          call.make(number[0]++);
          return System.nanoTime() >= end;
        },
        () -> "no end");
  }

  private static void assertAway(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(503);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.field("code")).isEqualTo("database_unavailable");
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
  }

  private void assertNotReadyFor(String part) {
    Answer[] last = new Answer[1];
    Await.until(
        SOON,
        () -> {
          last[0] = anybody.get("/health/ready");
          return last[0].status() == 503 && last[0].text().contains(part);
        },
        () -> "ready without the " + part + ": " + last[0]);
  }

  private JsonNode list(String type) {
    return day.tenant()
        .api()
        .get("/v1/notifications?limit=200&type=" + type)
        .expect(200)
        .json()
        .path("items");
  }

  private int messages(String text) {
    return day.telegram().journal().count(JournalFilter.messagesMade().containing(text));
  }
}
