package io.switchboard.web.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.channels.boundary.BotSetUp;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.CredentialSwap;
import io.switchboard.channels.boundary.DeliveryOutcome;
import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.RemoveChannel;
import io.switchboard.channels.boundary.SetUpBot;
import io.switchboard.channels.boundary.SwapCredential;
import io.switchboard.channels.boundary.TestChannel;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.web.rest.InvalidFields;
import io.switchboard.web.rest.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ChannelCallsTest {
  private static final ChannelOwner ADA =
      new ChannelOwner(new WorkspaceId(new UUID(1, 1)), new UserId("ada"));
  private static final BotToken TOKEN = new BotToken("1001:AAH5YkoiEuPk8");
  private static final Instant SOON = Instant.parse("2026-01-01T00:10:00Z");

  private BotSetUp setUp;
  private CredentialSwap swap;
  private Optional<DeliveryOutcome> tested = Optional.empty();
  private boolean removed;
  private final ChannelCalls calls =
      new ChannelCalls(
          null,
          new SetUpBot(null, null, null) {
            @Override
            public BotSetUp setUp(ChannelOwner owner, ChannelKind kind, String token) {
              return setUp;
            }
          },
          null,
          new SwapCredential(null, null, null, null) {
            @Override
            public CredentialSwap swap(ChannelOwner owner, ChannelKind kind, String token) {
              return swap;
            }
          },
          new TestChannel(null, null, null) {
            @Override
            public Optional<DeliveryOutcome> test(ChannelOwner owner, ChannelKind kind) {
              return tested;
            }
          },
          new RemoveChannel(null, null, null, null, null) {
            @Override
            public boolean remove(ChannelOwner owner, ChannelKind kind) {
              return removed;
            }
          });

  private static Problem problem(ThrowingCallable call, int status, String code) {
    Problem problem = catchThrowableOfType(Problem.class, call);
    assertThat(problem.status()).isEqualTo(status);
    assertThat(problem.code()).isEqualTo(code);
    return problem;
  }

  @Test
  void aSetUpThatBeganShowsHowToGoOn() {
    setUp = new BotSetUp.Started("acme_bot", "https://t.me/acme_bot?start=x", "012345", SOON);
    assertThat(calls.setUpTelegram(ADA, TOKEN))
        .isEqualTo(
            new StartedSetUp(
                true,
                "acme_bot",
                ChannelStatus.AWAITING_START,
                "https://t.me/acme_bot?start=x",
                "012345",
                SOON));
  }

  @Test
  void eachFailureOfASetUpHasItsCode() {
    setUp = new BotSetUp.InvalidToken();
    problem(() -> calls.setUpTelegram(ADA, TOKEN), 400, "invalid_bot_token");
    setUp = new BotSetUp.InUse();
    problem(() -> calls.setUpTelegram(ADA, TOKEN), 409, "bot_in_use");
    setUp = new BotSetUp.Unavailable("Telegram does not answer.");
    assertThat(
            problem(() -> calls.setUpTelegram(ADA, TOKEN), 503, "telegram_unavailable").headers())
        .containsKey("Retry-After");
  }

  @Test
  void eachFailureOfASwapHasItsCode() {
    swap = new CredentialSwap.InvalidToken();
    problem(() -> calls.swap(ADA, "telegram", TOKEN), 400, "invalid_bot_token");
    swap = new CredentialSwap.IdentityMismatch();
    problem(() -> calls.swap(ADA, "telegram", TOKEN), 409, "identity_mismatch");
    swap = new CredentialSwap.NoChannel();
    problem(() -> calls.swap(ADA, "telegram", TOKEN), 404, "not_found");
    swap = new CredentialSwap.Unavailable("Telegram does not answer.");
    problem(() -> calls.swap(ADA, "telegram", TOKEN), 503, "telegram_unavailable");
  }

  @Test
  void aPlatformNobodyKnowsIsNotThere() {
    problem(() -> calls.swap(ADA, "pigeon", TOKEN), 404, "not_found");
    problem(() -> calls.test(ADA, "pigeon"), 404, "not_found");
    problem(() -> calls.remove(ADA, "pigeon"), 404, "not_found");
  }

  @Test
  void whatIsNotThereCannotBeTestedOrRemoved() {
    problem(() -> calls.test(ADA, "telegram"), 404, "not_found");
    problem(() -> calls.remove(ADA, "telegram"), 404, "not_found");
    removed = true;
    calls.remove(ADA, "telegram");
  }

  @Test
  void aTestTellsItsOutcomeInAWord() {
    tested = Optional.of(new DeliveryOutcome.Delivered("1"));
    assertThat(calls.test(ADA, "telegram")).isEqualTo(new TestOutcome("delivered", null));
    tested = Optional.of(DeliveryOutcome.Deferred.bySchedule("busy"));
    assertThat(calls.test(ADA, "telegram")).isEqualTo(new TestOutcome("deferred", "busy"));
    tested = Optional.of(new DeliveryOutcome.Refused(Cause.RECIPIENT_GONE, "blocked"));
    assertThat(calls.test(ADA, "telegram")).isEqualTo(new TestOutcome("refused", "blocked"));
    tested = Optional.of(new DeliveryOutcome.Unknown("lost"));
    assertThat(calls.test(ADA, "telegram")).isEqualTo(new TestOutcome("unknown", "lost"));
  }

  @Test
  void aTokenShowsNowhere() {
    assertThat(TOKEN.toString()).doesNotContain("AAH5");
    assertThat(catchThrowableOfType(InvalidFields.class, () -> new BotToken("A\nAH5")).errors())
        .extracting(error -> error.field() + error.message())
        .noneMatch(told -> told.contains("AH5"));
  }
}
