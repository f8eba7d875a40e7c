package io.switchboard.notifications;

import static io.switchboard.testing.Tenant.SOON;
import static io.switchboard.testing.Tenant.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.JournalEntry;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.simulator.telegram.TelegramSimulator;
import io.switchboard.testing.Tenant;
import io.switchboard.testing.Tenant.Recipient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of notifications while their platform refuses, delays or loses them. */
class PlatformTroubleIT {

  private static final String SEND = "sendMessage";
  private static final TelegramSimulator TELEGRAM = RunningSwitchboard.telegram();
  private static Tenant tenant;

  @BeforeAll
  static void createWorkspace() {
    tenant = Tenant.shared("Platform trouble");
  }

  @Test
  @DisplayName("R10, R16: a dead credential makes a dead letter, which is sent with a new one")
  void deadCredentialIsReplacedAndTheLetterSentAgain() {
    Recipient ada = tenant.connect("revoked");
    String token = TELEGRAM.revokeToken(ada.bot());
    String id = tenant.submit("revoked", "Behind a dead token");

    JsonNode story = tenant.awaitStory(id, "failed");
    assertThat(story.path("error").asText()).isEqualTo("channel_suspended");
    JsonNode letter = tenant.awaitDeadLetter(id);
    assertThat(letter.path("reason").asText()).isEqualTo("channel_suspended");
    assertThat(letter.at("/notification/content").asText()).isEqualTo("Behind a dead token");
    tenant.awaitChannel("revoked", "suspended");

    tenant
        .as("revoked")
        .post("/v1/channels/telegram/credential", Map.of("botToken", token))
        .expect(200);
    tenant.awaitChannel("revoked", "connected");
    RunningSwitchboard.shared()
        .operator()
        .post("/v1/admin/dead-letters/" + letter.path("id").asText() + "/redeliver")
        .expect(202);
    tenant.awaitStory(id, "sent");
    assertThat(messages(ada)).containsOnlyOnce("Behind a dead token");
    assertThat(tenant.deadLetter(id)).isNull();
  }

  @Test
  @DisplayName("R7: a platform's request to wait is kept and uses up no retry")
  void askedForPauseIsKept() {
    Recipient ada = tenant.connect("slow-down");
    TELEGRAM
        .faults()
        .add(FaultRule.tooManyRequests(2).ofBot(ada.bot().id()).onMethod(SEND).next(1));
    String id = tenant.submit("slow-down", "After the pause");

    assertThat(outcomes(tenant.awaitStory(id, "sent"))).containsExactly("deferred", "delivered");
    List<JournalEntry> calls = calls(ada, "After the pause");
    assertThat(calls).hasSize(2);
    assertThat(calls.get(1).receivedMicros() - calls.get(0).answeredMicros())
        .isGreaterThanOrEqualTo(Duration.ofSeconds(2).toNanos() / 1_000);
  }

  @Test
  @DisplayName("R5: a failure that may pass is retried by the schedule")
  void platformsOwnFailureIsRetried() {
    Recipient ada = tenant.connect("flaky");
    TELEGRAM
        .faults()
        .add(
            FaultRule.error(500, "Internal Server Error")
                .ofBot(ada.bot().id())
                .onMethod(SEND)
                .next(2));
    String id = tenant.submit("flaky", "Third time lucky");

    assertThat(outcomes(tenant.awaitStory(id, "sent")))
        .containsExactly("deferred", "deferred", "delivered");
    assertThat(messages(ada)).containsOnlyOnce("Third time lucky");
  }

  @Test
  @DisplayName("R6: with all retries used up it becomes a dead letter with the whole story")
  void retriesEnd() {
    Recipient ada = tenant.connect("broken");
    TELEGRAM.faults().add(FaultRule.error(502, "Bad Gateway").ofBot(ada.bot().id()).onMethod(SEND));
    String id = tenant.submit("broken", "Never through");

    assertThat(tenant.awaitStory(id, "failed").path("error").asText())
        .isEqualTo("retries_exhausted");
    JsonNode letter = tenant.awaitDeadLetter(id);
    assertThat(outcomes(letter.path("notification")))
        .containsExactly("deferred", "deferred", "deferred", "deferred");
  }

  @Test
  @DisplayName("R9: where an answer was lost and the sender said stop, nothing is sent twice")
  void lostAnswerIsNotRepeatedWhereTheSenderSaidStop() {
    Recipient ada = tenant.connect("cut-off");
    TELEGRAM.faults().add(FaultRule.dropAfter().ofBot(ada.bot().id()).onMethod(SEND).next(1));
    String id = tenant.submit("cut-off", "At most once", "onUnknown", "stop");

    JsonNode story = tenant.awaitStory(id, "failed");
    assertThat(story.path("error").asText()).isEqualTo("unknown_outcome");
    assertThat(outcomes(story)).containsExactly("unknown");
    tenant.awaitDeadLetter(id);
    assertThat(messages(ada)).containsOnlyOnce("At most once");
  }

  @Test
  @DisplayName("R9: where the sender did not say stop, a lost answer is tried again")
  void lostAnswerIsRepeatedOtherwise() {
    Recipient ada = tenant.connect("cut-before");
    TELEGRAM.faults().add(FaultRule.dropBefore().ofBot(ada.bot().id()).onMethod(SEND).next(1));
    String id = tenant.submit("cut-before", "At least once");

    assertThat(outcomes(tenant.awaitStory(id, "sent"))).containsExactly("unknown", "delivered");
    assertThat(messages(ada)).containsOnlyOnce("At least once");
  }

  @Test
  void personWhoBlockedTheBotIsHeardOf() {
    Recipient ada = tenant.connect("blocker");
    TELEGRAM.block(ada.person(), ada.bot());
    tenant.awaitChannel("blocker", "disconnected");

    TELEGRAM.unblock(ada.person(), ada.bot());
    TELEGRAM.say(ada.person(), ada.bot(), "/start");
    tenant.awaitChannel("blocker", "connected");
    tenant.awaitStory(tenant.submit("blocker", "Back again"), "sent");
  }

  @Test
  @DisplayName("R11: a long text goes in parts, in their order")
  void longTextComesInPartsInOrder() {
    Recipient ada = tenant.connect("reader");
    String text =
        IntStream.range(0, 1_500)
            .mapToObj(number -> "word" + number)
            .collect(Collectors.joining(" "));
    tenant.awaitStory(tenant.submit("reader", text), "sent");

    List<String> parts = new ArrayList<>(messages(ada));
    parts.removeIf(part -> !part.startsWith("word"));
    assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.length() <= 4096);
    assertThat(String.join(" ", parts)).isEqualTo(text);
  }

  @Test
  @DisplayName("R12, R14: messages to one chat come in order, a second apart")
  void paceOfAChatIsKept() {
    Recipient ada = tenant.connect("chatty");
    List<String> ids =
        List.of("one", "two", "three").stream()
            .map(word -> tenant.submit("chatty", "pace " + word))
            .toList();
    ids.forEach(id -> tenant.awaitStory(id, "sent"));

    List<JournalEntry> calls = calls(ada, "pace ");
    assertThat(calls)
        .extracting(JournalEntry::text)
        .containsExactly("pace one", "pace two", "pace three");
    for (int i = 1; i < calls.size(); i++) {
      assertThat(calls.get(i).receivedMicros() - calls.get(i - 1).receivedMicros())
          .isGreaterThanOrEqualTo(990_000);
    }
  }

  @Test
  @DisplayName("R13: one recipient holds up nobody else")
  void hangingBotDelaysNobodyElse() {
    Recipient stuck = tenant.connect("stuck");
    tenant.connect("free");
    long hang = TELEGRAM.faults().add(FaultRule.hang().ofBot(stuck.bot().id()).onMethod(SEND));
    try {
      tenant.submit("stuck", "Held by the platform");
      TELEGRAM
          .journal()
          .await(
              JournalFilter.all().ofBot(stuck.bot().id()).ofMethod(SEND).containing("Held"),
              1,
              SOON);
      tenant.awaitStory(tenant.submit("free", "Passes by"), "sent");
      assertThat(messages(stuck)).noneMatch("Held by the platform"::equals);
    } finally {
      TELEGRAM.faults().remove(hang);
    }
  }

  private static List<JournalEntry> calls(Recipient recipient, String text) {
    return TELEGRAM
        .journal()
        .entries(JournalFilter.all().ofBot(recipient.bot().id()).ofMethod(SEND).containing(text));
  }

  /** What stands in the person's chat by the bot, in order. */
  private static List<String> messages(Recipient recipient) {
    return TELEGRAM
        .journal()
        .entries(JournalFilter.messagesMade().ofBot(recipient.bot().id()).ofMethod(SEND))
        .stream()
        .map(JournalEntry::text)
        .toList();
  }
}
