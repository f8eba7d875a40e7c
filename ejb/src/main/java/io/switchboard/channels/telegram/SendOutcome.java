package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.DeliveryOutcome;
import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.boundary.DeliveryOutcome.Unknown;
import java.time.Clock;
import java.time.Duration;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What an answer to {@code sendMessage} means for a delivery. */
final class SendOutcome {
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);
  private static final long WAIT_WHEN_UNTOLD = 1;

  private final Clock clock;

  SendOutcome(Clock clock) {
    this.clock = clock;
  }

  DeliveryOutcome of(Answer<Message> answer) {
    if (answer instanceof Answer.Ok<Message> ok) {
      return new Delivered(String.valueOf(ok.result().getMessageId()));
    }
    if (answer instanceof Answer.Lost<Message> lost) {
      return new Unknown(lost.reason());
    }
    if (answer instanceof Answer.Failed<Message> failed) {
      return ofFailure(failed);
    }
    return Deferred.bySchedule(answer.reason());
  }

  private DeliveryOutcome ofFailure(Answer.Failed<Message> failed) {
    String reason = failed.description();
    if (failed.code() == 429) {
      return Deferred.until(
          clock
              .instant()
              .plusSeconds(
                  Math.min(
                      Math.max(1, failed.retryAfter().orElse(WAIT_WHEN_UNTOLD)),
                      LONGEST_WAIT.toSeconds())),
          reason);
    }
    if (failed.code() >= 500) {
      return Deferred.bySchedule(reason);
    }
    return new Refused(cause(failed), reason);
  }

  /** A 404 is what the Bot API answers to a token it cannot even read. */
  private static Cause cause(Answer.Failed<Message> failed) {
    return switch (failed.code()) {
      case 401, 404 -> Cause.CREDENTIAL_DEAD;
      case 403 -> Cause.RECIPIENT_GONE;
      default -> failed.says("chat not found") ? Cause.RECIPIENT_GONE : Cause.MESSAGE_REJECTED;
    };
  }
}
