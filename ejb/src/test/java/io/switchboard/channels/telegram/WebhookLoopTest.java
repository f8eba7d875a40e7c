package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.CredentialUnreadable;
import io.switchboard.channels.entity.SampleChannel;
import io.switchboard.channels.entity.SessionLease;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookLoopTest {
  private static final Answer<Boolean> TAKEN = new Answer.Ok<>(true);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
  private final Platform platform = new Platform();
  private final Told told = new Told();
  private final WebhookLoop loop = new WebhookLoop(platform, told, nanos::get);
  private final Channel channel = SampleChannel.connected();
  private final SessionLease lease = SampleChannel.lease(channel);
  private final Log log = new Log();
  private final Logger logger = Logger.getLogger(WebhookLoop.class.getName());

  @BeforeEach
  void listen() {
    logger.addHandler(log);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    logger.removeHandler(log);
    logger.setUseParentHandlers(true);
  }

  private void turn() {
    for (int i = 0; i < 4; i++) {
      try {
        loop.turn(Duration.ZERO);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
    turn();
  }

  @Test
  void aWebhookIsSetAndRemembered() {
    platform.answers.add(TAKEN);
    loop.hold(lease);
    turn();
    assertThat(platform.asked).containsExactly(lease);
    assertThat(platform.established).containsExactly(channel.id());
    pass(Duration.ofHours(1));
    assertThat(platform.asked).hasSize(1);
    assertThat(log.lines).isEmpty();
  }

  @Test
  void oneThatIsSetForOurAddressIsLetBe() {
    platform.set.add(channel.id());
    loop.hold(lease);
    turn();
    assertThat(platform.asked).isEmpty();
  }

  @Test
  void aFailureIsTriedAgainEverLessOftenUntilItWorks() {
    for (int i = 0; i < 4; i++) {
      platform.answers.add(new Answer.Unsent<>("Telegram cannot be reached."));
    }
    platform.answers.add(TAKEN);
    loop.hold(lease);
    turn();
    for (int seconds : new int[] {2, 4, 8, 16}) {
      int before = platform.asked.size();
      pass(Duration.ofMillis(seconds * 799L));
      assertThat(platform.asked).as("not before %s s", seconds).hasSize(before);
      pass(Duration.ofMillis(seconds * 401L));
      assertThat(platform.asked).as("after %s s", seconds).hasSize(before + 1);
    }
    assertThat(platform.established).containsExactly(channel.id());
  }

  @Test
  void aWaitThatTelegramAsksForIsKeptAndNotComplainedOf() {
    platform.answers.add(refused(429, "Too Many Requests: retry after 90", 90));
    platform.answers.add(TAKEN);
    loop.hold(lease);
    turn();
    pass(Duration.ofSeconds(89));
    loop.hold(SampleChannel.lease(SampleChannel.next(channel)));
    turn();
    assertThat(platform.asked).as("a change does not cut it short").hasSize(1);
    pass(Duration.ofSeconds(1));
    assertThat(platform.established).containsExactly(channel.id());
    assertThat(log.lines).isEmpty();
  }

  @Test
  void whatAilsAllBotsIsLoggedOnceAndSoIsItsEnd() {
    for (int i = 0; i < 6; i++) {
      platform.answers.add(new Answer.Unsent<>("Telegram cannot be reached."));
    }
    for (int i = 0; i < 3; i++) {
      loop.hold(SampleChannel.lease(SampleChannel.connected()));
    }
    turn();
    pass(Duration.ofSeconds(3));
    assertThat(platform.asked).hasSize(6);
    assertThat(log.lines).singleElement().asString().contains("WARNING", "cannot be reached");
    platform.answers.add(TAKEN);
    platform.answers.add(TAKEN);
    platform.answers.add(TAKEN);
    pass(Duration.ofSeconds(6));
    assertThat(platform.established).hasSize(3);
    assertThat(log.lines).hasSize(2).last().asString().contains("INFO", "are set again");
  }

  @Test
  void aRefusalIsLoggedOnceWithWhatToLookAt() {
    for (int i = 0; i < 3; i++) {
      platform.answers.add(
          refused(400, "Bad Request: bad webhook: An HTTPS URL must be provided", 0));
    }
    platform.answers.add(TAKEN);
    loop.hold(lease);
    turn();
    for (int i = 0; i < 3; i++) {
      pass(Duration.ofMinutes(1));
    }
    assertThat(platform.established).hasSize(1);
    assertThat(log.lines)
        .hasSize(2)
        .first()
        .asString()
        .contains("WARNING", "@acme_bot", "An HTTPS URL", "SWITCHBOARD_PUBLIC_URL");
  }

  @Test
  void aDeadTokenIsToldAndNotTriedAgain() {
    platform.answers.add(refused(401, "Unauthorized", 0));
    loop.hold(lease);
    turn();
    pass(Duration.ofHours(1));
    assertThat(platform.asked).hasSize(1);
    assertThat(told.dead).containsExactly("1 Unauthorized");
  }

  @Test
  void aLateRefusalOfAnOldTokenIsNotHeldAgainstTheNewOne() {
    CompletableFuture<Answer<Boolean>> late = new CompletableFuture<>();
    platform.pending.add(late);
    platform.answers.add(TAKEN);
    loop.hold(lease);
    turn();
    loop.hold(SampleChannel.lease(SampleChannel.next(channel)));
    turn();
    late.complete(refused(401, "Unauthorized", 0));
    turn();
    pass(Duration.ofSeconds(1));
    assertThat(told.dead).isEmpty();
    assertThat(platform.established).containsExactly(channel.id());
  }

  @Test
  void whatWasSetForABotThatHasChangedSinceIsSetAnew() {
    CompletableFuture<Answer<Boolean>> late = new CompletableFuture<>();
    platform.pending.add(late);
    platform.answers.add(TAKEN);
    loop.hold(lease);
    turn();
    loop.hold(SampleChannel.lease(SampleChannel.next(channel)));
    late.complete(TAKEN);
    turn();
    pass(Duration.ofSeconds(1));
    assertThat(platform.asked).hasSize(2);
    assertThat(platform.established).hasSize(1);
  }

  @Test
  void aMissingSecretIsToldAndNotTriedAgain() {
    platform.unreadable = true;
    loop.hold(lease);
    turn();
    pass(Duration.ofHours(1));
    assertThat(told.dead).containsExactly("1 There is no credential.");
  }

  @Test
  void withoutADatabaseItIsTriedAgain() {
    platform.databaseAway = 1;
    platform.answers.add(TAKEN);
    loop.hold(lease);
    turn();
    assertThat(platform.asked).isEmpty();
    pass(Duration.ofSeconds(3));
    assertThat(platform.established).hasSize(1);
  }

  @Test
  void whoLosesTheLeaseLeavesItToTheOther() {
    platform.answers.add(new Answer.Unsent<>("Telegram cannot be reached."));
    loop.hold(lease);
    turn();
    loop.drop(channel.id());
    turn();
    pass(Duration.ofHours(1));
    assertThat(platform.asked).hasSize(1);
  }

  @Test
  void onlySomeAreSetAtATime() {
    List<CompletableFuture<Answer<Boolean>>> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      CompletableFuture<Answer<Boolean>> one = new CompletableFuture<>();
      all.add(one);
      platform.pending.add(one);
      loop.hold(SampleChannel.lease(SampleChannel.connected()));
    }
    turn();
    assertThat(platform.asked).hasSize(32);
    for (int i = 0; i < 100; i++) {
      all.get(i).complete(TAKEN);
      turn();
    }
    assertThat(platform.established).hasSize(100);
  }

  private static Answer<Boolean> refused(int code, String description, long retryAfter) {
    OptionalLong wait = retryAfter > 0 ? OptionalLong.of(retryAfter) : OptionalLong.empty();
    return new Answer.Failed<>(code, description, wait, OptionalLong.empty());
  }

  /** Answers as it is told to. */
  private static final class Platform implements SetsWebhook {
    final Deque<Answer<Boolean>> answers = new ArrayDeque<>();
    final Deque<CompletableFuture<Answer<Boolean>>> pending = new ArrayDeque<>();
    final List<SessionLease> asked = new ArrayList<>();
    final List<UUID> established = new ArrayList<>();
    final Set<UUID> set = new HashSet<>();
    boolean unreadable;
    int databaseAway;

    @Override
    public boolean isSet(SessionLease lease) {
      return set.contains(lease.channel().id());
    }

    @Override
    public CompletionStage<Answer<Boolean>> set(SessionLease lease) {
      if (databaseAway-- > 0) {
        throw new DatabaseUnavailable(new IllegalStateException());
      }
      if (unreadable) {
        throw new CredentialUnreadable("There is no credential.");
      }
      asked.add(lease);
      return pending.isEmpty()
          ? CompletableFuture.completedFuture(answers.remove())
          : pending.remove();
    }

    @Override
    public void established(SessionLease lease) {
      established.add(lease.channel().id());
    }
  }

  private static final class Told implements PollSink {
    final List<String> dead = new ArrayList<>();

    @Override
    public Set<UUID> keep(List<Catch> catches) {
      throw new AssertionError("Webhooks bring nothing here.");
    }

    @Override
    public void dead(SessionLease lease, String reason) {
      dead.add(lease.channel().version() + " " + reason);
    }

    @Override
    public void leaked(SessionLease lease) {
      throw new AssertionError("Webhooks tell of no leak.");
    }

    @Override
    public void alone(SessionLease lease) {
      throw new AssertionError("Webhooks tell of no leak.");
    }
  }

  private static final class Log extends Handler {
    final List<String> lines = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      if (line.getLevel().intValue() >= Level.INFO.intValue()) {
        lines.add(line.getLevel() + " " + line.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
