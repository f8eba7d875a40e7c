package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.DeliveryOutcome;
import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.boundary.DeliveryOutcome.Unknown;
import io.switchboard.testing.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.objects.message.Message;

@DisplayName("R1, R3: what Telegram answers is told by its class")
class SendOutcomeTest {
  private final SteppingClock clock = new SteppingClock();
  private final SendOutcome outcomes = new SendOutcome(clock);

  private DeliveryOutcome failed(int code, String description, OptionalLong retryAfter) {
    return outcomes.of(
        new Answer.Failed<Message>(code, description, retryAfter, OptionalLong.empty()));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          401 | Unauthorized                                                      | CREDENTIAL_DEAD
          404 | Not Found                                                         | CREDENTIAL_DEAD
          403 | Forbidden: bot was blocked by the user                            | RECIPIENT_GONE
          403 | Forbidden: user is deactivated                                    | RECIPIENT_GONE
          403 | Forbidden: bot was kicked from the group chat                     | RECIPIENT_GONE
          403 | Forbidden: bot was kicked from the supergroup chat                | RECIPIENT_GONE
          403 | Forbidden: bot can't initiate conversation with a user            | RECIPIENT_GONE
          400 | Bad Request: chat not found                                       | RECIPIENT_GONE
          400 | Bad Request: message is too long                                  | MESSAGE_REJECTED
          400 | Bad Request: message text is empty                                | MESSAGE_REJECTED
          400 | Bad Request: message thread not found                             | MESSAGE_REJECTED
          400 | Bad Request: TOPIC_CLOSED                                         | MESSAGE_REJECTED
          400 | Bad Request: not enough rights to send text messages to the chat  | MESSAGE_REJECTED
          400 | Bad Request: can't parse entities: Can't find end of Bold entity  | MESSAGE_REJECTED
          413 | Request Entity Too Large                                          | MESSAGE_REJECTED
          """)
  void whatWillNeverArriveIsRefusedForItsCause(int code, String description, Cause cause) {
    assertThat(failed(code, description, OptionalLong.empty()))
        .isEqualTo(new Refused(cause, description));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "500, Internal Server Error",
    "502, Bad Gateway",
    "503, Service Unavailable",
    "504, Gateway Timeout"
  })
  void whatFailsInsideTelegramIsLeftToTheSchedule(int code, String description) {
    assertThat(failed(code, description, OptionalLong.empty()))
        .isEqualTo(Deferred.bySchedule(description));
  }

  @ParameterizedTest(name = "retry after {0} s: {1} s")
  @CsvSource({"35, 35", "1, 1", "0, 1", "-5, 1", "86400, 86400", "999999999999, 86400"})
  void aWaitThatTelegramAsksForIsKeptWithinADay(long asked, long kept) {
    assertThat(failed(429, "Too Many Requests: retry after", OptionalLong.of(asked)))
        .isEqualTo(
            Deferred.until(clock.instant().plusSeconds(kept), "Too Many Requests: retry after"));
  }

  @Test
  void aWaitWithoutATimeIsShort() {
    Instant soon = clock.instant().plus(Duration.ofSeconds(1));
    assertThat(failed(429, "Too Many Requests", OptionalLong.empty()))
        .isEqualTo(Deferred.until(soon, "Too Many Requests"));
  }

  @Test
  void whatCertainlyDidNotArriveIsLeftToTheSchedule() {
    assertThat(outcomes.of(new Answer.Unsent<>("Telegram cannot be reached.")))
        .isEqualTo(Deferred.bySchedule("Telegram cannot be reached."));
  }

  @Test
  void whatMayHaveArrivedIsUnknown() {
    assertThat(outcomes.of(new Answer.Lost<>("The answer was lost.")))
        .isEqualTo(new Unknown("The answer was lost."));
  }
}
