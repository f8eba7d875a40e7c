package io.switchboard.notifications.control;

import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import java.util.Locale;

/** Why a notification failed, as a stable word. */
enum FailureWord {
  /** The user has no channel that could be tried. */
  NO_CHANNEL,
  /** The channel's credential is dead. */
  CHANNEL_SUSPENDED,
  /** The person blocked the line, or is gone. */
  RECIPIENT_GONE,
  /** The platform does not take this text. */
  MESSAGE_REJECTED,
  /** The last channel's retries are used up. */
  RETRIES_EXHAUSTED,
  /** The platform's answer was lost, and the sender asked not to repeat. */
  UNKNOWN_OUTCOME;

  static FailureWord of(Cause cause) {
    return switch (cause) {
      case CREDENTIAL_DEAD -> CHANNEL_SUSPENDED;
      case RECIPIENT_GONE -> RECIPIENT_GONE;
      case MESSAGE_REJECTED -> MESSAGE_REJECTED;
    };
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
