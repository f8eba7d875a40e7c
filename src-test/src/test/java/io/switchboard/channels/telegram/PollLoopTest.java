package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.SessionLease;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.simulator.telegram.Outcome;
import io.switchboard.simulator.telegram.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;

class PollLoopTest {
  private final TelegramStage stage = new TelegramStage();
  private final AtomicLong passed = new AtomicLong();
  private final Told told = new Told();
  private final PollLoop loop =
      new PollLoop(
          stage.api,
          stage.credentials,
          told,
          Clock.systemUTC(),
          () -> System.nanoTime() + passed.get());
  private final Thread thread = new Thread(loop, "poll-loop");
  private Bot bot;
  private Channel channel;
  private Person person;

  @BeforeEach
  void start() {
    bot = stage.telegram.createBot("acme_bot", "Acme");
    channel = stage.channel(bot, null);
    person = stage.telegram.createPerson("Ada", null);
    thread.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    loop.close();
    thread.join(5_000);
    stage.close();
  }

  @Test
  @DisplayName("R11: an update is confirmed only after it is kept")
  void confirmsAfterKeeping() throws InterruptedException {
    told.failures = 1;
    loop.hold(awaited());
    stage.telegram.say(person, bot, "/start abc");
    assertThat(told.next()).contains("/start abc");
    assertThat(told.next()).as("again, after keeping has failed").contains("/start abc");
    stage.telegram.say(person, bot, "123456");
    assertThat(told.next()).contains("123456").doesNotContain("/start abc");
  }

  @Test
  void aBotInItsSetUpAnswersAtOnce() throws InterruptedException {
    loop.hold(awaited());
    stage
        .telegram
        .journal()
        .await(JournalFilter.all().ofMethod("getUpdates"), 0, Duration.ofSeconds(5));
    long before = System.nanoTime();
    stage.telegram.say(person, bot, "/start abc");
    assertThat(told.next()).contains("/start abc");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  @DisplayName("R10: a session whose lease is not ours any more confirms nothing, and stops")
  void lostLeaseStops() throws InterruptedException {
    told.refuse = true;
    loop.hold(awaited());
    stage.telegram.say(person, bot, "/start abc");
    assertThat(told.next()).contains("/start abc");
    stage.telegram.say(person, bot, "more");
    assertThat(told.caught.poll(1, TimeUnit.SECONDS)).isNull();
    assertThat(bot.pendingUpdates()).isEqualTo(2);
  }

  @Test
  @DisplayName("R3: a dead token is told, and polled no more")
  void deadTokenIsTold() throws InterruptedException {
    stage.telegram.revokeToken(bot);
    loop.hold(awaited());
    assertThat(told.next()).startsWith("dead Unauthorized");
  }

  @Test
  void aLeftWebhookIsEnded() throws InterruptedException {
    stage.telegram.proxy("https://old.example", "http://127.0.0.1:9");
    SetWebhook hook = SetWebhook.builder().url("https://old.example/hook").build();
    assertThat(stage.api.call(bot.token(), hook).toCompletableFuture().join().value())
        .contains(true);
    loop.hold(awaited());
    stage.telegram.say(person, bot, "/start abc");
    assertThat(told.next()).contains("/start abc");
  }

  @Test
  @DisplayName("R3: a late refusal of an old token is not held against the new one")
  void lateRefusalOfAnOldTokenIsPassedOver() throws InterruptedException {
    fault(FaultRule.error(401, "Unauthorized"));
    fault(FaultRule.delay(Duration.ofSeconds(1)));
    loop.hold(awaited());
    awaitPolls(1);
    channel = TelegramStage.changed(channel);
    loop.hold(awaited());
    stage.telegram.say(person, bot, "/start abc");
    assertThat(told.next()).contains("/start abc");
  }

  @Test
  @DisplayName("R12: a second program that listens is told once, and so is its end")
  void aSecondListenerIsTold() throws InterruptedException {
    loop.hold(awaited());
    awaitPolls(1);
    pass(Duration.ofSeconds(40));
    stranger();
    awaitConflicts(1);
    pass(Duration.ofSeconds(2));
    awaitPolls(3);
    stranger();
    assertThat(told.next()).isEqualTo("leaked");
    stage.telegram.say(person, bot, "Hello");
    pass(Duration.ofMinutes(11));
    assertThat(told.next()).isEqualTo("alone");
  }

  @Test
  @DisplayName("R12: the last poll of our own run before this one raises no suspicion")
  void ourOwnFormerPollIsNoStranger() throws InterruptedException {
    loop.hold(awaited());
    awaitPolls(1);
    stranger();
    awaitConflicts(1);
    pass(Duration.ofSeconds(2));
    awaitPolls(3);
    stranger();
    awaitConflicts(2);
    stage.telegram.say(person, bot, "/start abc");
    pass(Duration.ofSeconds(2));
    assertThat(told.next()).contains("/start abc");
  }

  private void fault(FaultRule rule) {
    stage.telegram.faults().add(rule.onMethod("getUpdates").next(1));
  }

  /** Another program polls the bot, and takes nothing. */
  private void stranger() {
    stage.api.poll(bot.token(), new FetchUpdates(0, 30));
  }

  private void pass(Duration time) {
    passed.addAndGet(time.toNanos());
    loop.drop(UUID.randomUUID());
  }

  private void awaitPolls(int count) {
    stage
        .telegram
        .journal()
        .await(JournalFilter.all().ofMethod("getUpdates"), count, Duration.ofSeconds(10));
  }

  private void awaitConflicts(int count) {
    stage
        .telegram
        .journal()
        .await(
            JournalFilter.all().ofMethod("getUpdates").ended(Outcome.ERROR),
            count,
            Duration.ofSeconds(10));
  }

  private SessionLease awaited() {
    return TelegramStage.lease(channel, Instant.now().plusSeconds(600));
  }

  /** Remembers what it is told. */
  private static final class Told implements PollSink {
    final BlockingQueue<String> caught = new LinkedBlockingQueue<>();
    volatile int failures;
    volatile boolean refuse;

    String next() throws InterruptedException {
      String next = caught.poll(15, TimeUnit.SECONDS);
      assertThat(next).as("something is told").isNotNull();
      return next;
    }

    @Override
    public Set<UUID> keep(List<Catch> catches) {
      for (Catch item : catches) {
        caught.add(
            item.updates().items().stream()
                .map(FetchedUpdates.Item::body)
                .collect(Collectors.joining()));
      }
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("not now");
      }
      return refuse
          ? Set.of()
          : catches.stream().map(c -> c.lease().channel().id()).collect(Collectors.toSet());
    }

    @Override
    public void dead(SessionLease lease, String reason) {
      caught.add("dead " + reason);
    }

    @Override
    public void leaked(SessionLease lease) {
      caught.add("leaked");
    }

    @Override
    public void alone(SessionLease lease) {
      caught.add("alone");
    }
  }
}
