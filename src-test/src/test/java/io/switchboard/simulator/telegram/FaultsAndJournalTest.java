package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FaultsAndJournalTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private TelegramSimulator telegram;
  private Bot bot;
  private Person ada;
  private BotClient client;

  @BeforeEach
  void start() {
    telegram = TelegramSimulator.start(0);
    bot = telegram.createBot("acme_bot", "Acme");
    ada = telegram.createPerson("Ada", null);
    client = new BotClient(telegram, bot.token());
    telegram.say(ada, bot, "/start");
  }

  @AfterEach
  void stop() {
    telegram.close();
  }

  private CompletableFuture<HttpResponse<String>> sending(String text) {
    return client.post("sendMessage", BotClient.message(ada.id(), text, null));
  }

  private int statusOf(String text) {
    return sending(text).join().statusCode();
  }

  @Test
  @DisplayName("R4: the next two requests, and no more")
  void nextCountsDown() {
    long rule = telegram.faults().add(FaultRule.tooManyRequests(3).onMethod("sendMessage").next(2));

    assertThat(client.call("getMe", "{}").path("ok").asBoolean()).isTrue();
    HttpResponse<String> refused = sending("1").join();
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("3");
    assertThat(statusOf("2")).isEqualTo(429);
    assertThat(statusOf("3")).isEqualTo(200);
    assertThat(telegram.faults().hits(rule)).isEqualTo(2);
  }

  @Test
  @DisplayName("R4: every third request")
  void everyNthFails() {
    telegram.faults().add(FaultRule.error(502, "Bad Gateway").every(3));

    assertThat(List.of(statusOf("1"), statusOf("2"), statusOf("3"), statusOf("4")))
        .containsExactly(200, 200, 502, 200);
  }

  @Test
  @DisplayName("R4: only that chat of that bot")
  void rulesAreAddressed() {
    Person bob = telegram.createPerson("Bob", null);
    telegram.say(bob, bot, "/start");
    telegram.faults().add(FaultRule.error(403, "Forbidden: x").ofBot(bot.id()).inChat(bob.id()));

    assertThat(statusOf("Hi")).isEqualTo(200);
    assertThat(client.send(bob.id(), "Hi").path("error_code").asInt()).isEqualTo(403);
    telegram.faults().clear();
    assertThat(client.send(bob.id(), "Hi").path("ok").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("R5: a lost answer is in the journal with the message it made")
  void droppedAnswersAreTold() {
    telegram.faults().add(FaultRule.dropBefore().next(1));
    assertThatThrownBy(() -> sending("never").join()).isInstanceOf(CompletionException.class);
    telegram.faults().add(FaultRule.dropAfter().next(1));
    assertThatThrownBy(() -> sending("lost").join()).isInstanceOf(CompletionException.class);

    assertThat(telegram.messages(ada, bot))
        .extracting(ChatMessage::text)
        .containsExactly("/start", "lost");
    List<JournalEntry> entries = telegram.journal().entries(JournalFilter.all());
    assertThat(entries)
        .extracting(JournalEntry::outcome)
        .containsExactly(Outcome.DROPPED_BEFORE, Outcome.DROPPED_AFTER);
    assertThat(telegram.journal().entries(JournalFilter.messagesMade()))
        .extracting(JournalEntry::text)
        .containsExactly("lost");
  }

  @Test
  @DisplayName("R4: a hanging request is carried out when the rule is removed")
  void hangingEndsWithItsRule() {
    long rule = telegram.faults().add(FaultRule.hang());
    var hanging = sending("late");
    pending(1);
    assertThat(hanging).isNotDone();
    assertThat(telegram.messages(ada, bot)).hasSize(1);

    telegram.faults().remove(rule);

    assertThat(hanging.join().statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("R4: five hundred delayed answers need no thread each")
  void delaysRunSideBySide() {
    telegram.faults().add(FaultRule.delay(Duration.ofMillis(300)));
    long begin = System.nanoTime();
    List<CompletableFuture<HttpResponse<String>>> all = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      all.add(sending("m" + i));
    }
    all.forEach(CompletableFuture::join);

    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(300), Duration.ofSeconds(15));
    assertThat(telegram.journal().entries(JournalFilter.messagesMade()))
        .hasSize(500)
        .allSatisfy(
            entry ->
                assertThat(entry.answeredMicros() - entry.receivedMicros())
                    .isGreaterThanOrEqualTo(295_000));
  }

  @Test
  @DisplayName("R5: the journal pages, counts, waits and never holds a token")
  void journalIsQueried() {
    var reached = telegram.journal().reaches(JournalFilter.messagesMade(), 3);
    for (int i = 1; i <= 5; i++) {
      sending("text " + i).join();
    }
    client.call("getMe", "{}");

    assertThat(reached.join()).isEqualTo(3);
    JournalFilter sent = JournalFilter.all().ofMethod("sendmessage");
    assertThat(telegram.journal().count(sent)).isEqualTo(5);
    assertThat(telegram.journal().page(sent, 2, 2))
        .extracting(JournalEntry::text)
        .containsExactly("text 3", "text 4");
    assertThat(telegram.journal().await(sent.containing("5"), 1, PATIENCE)).hasSize(1);
    assertThat(telegram.journal().entries(JournalFilter.all()).toString())
        .doesNotContain(bot.token().substring(bot.token().indexOf(':') + 1));
    telegram.journal().reset();
    assertThat(telegram.journal().count(JournalFilter.all())).isZero();
    sending("again").join();
    assertThat(telegram.journal().entries(sent).get(0).number()).isEqualTo(7);
  }

  private void pending(int count) {
    JournalFilter waiting = JournalFilter.all().ended(Outcome.PENDING);
    telegram.journal().await(waiting, count, PATIENCE);
  }
}
