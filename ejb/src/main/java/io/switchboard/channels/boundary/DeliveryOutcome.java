package io.switchboard.channels.boundary;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What became of one call to a platform. Reasons are in the platform's words, without secrets. */
public sealed interface DeliveryOutcome {

  /**
   * The platform took the message and named it.
   *
   * @param newAddress where the chat has moved to, where it has
   */
  record Delivered(String platformMessageId, Optional<String> newAddress)
      implements DeliveryOutcome {
    public Delivered {
      Objects.requireNonNull(platformMessageId, "platformMessageId");
      Objects.requireNonNull(newAddress, "newAddress");
    }

    public Delivered(String platformMessageId) {
      this(platformMessageId, Optional.empty());
    }
  }

  /**
   * The message did certainly not arrive, and may later.
   *
   * @param retryAt when the platform asked us to come back; empty leaves it to the schedule. A wait
   *     the platform asked for uses up no retry.
   */
  record Deferred(Optional<Instant> retryAt, String reason) implements DeliveryOutcome {
    public Deferred {
      Objects.requireNonNull(retryAt, "retryAt");
      Objects.requireNonNull(reason, "reason");
    }

    public static Deferred until(Instant retryAt, String reason) {
      return new Deferred(Optional.of(retryAt), reason);
    }

    public static Deferred bySchedule(String reason) {
      return new Deferred(Optional.empty(), reason);
    }
  }

  /** The message will never arrive on this channel. */
  record Refused(Cause cause, String reason) implements DeliveryOutcome {
    public Refused {
      Objects.requireNonNull(cause, "cause");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The answer was lost: the message may have arrived, or not. */
  record Unknown(String reason) implements DeliveryOutcome {
    public Unknown {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Why a message is refused for good. */
  enum Cause {
    /** The credential no longer works: the channel is suspended. */
    CREDENTIAL_DEAD,
    /** The person cannot be reached there any more: the channel is disconnected. */
    RECIPIENT_GONE,
    /** This message is not acceptable; the channel is fine. */
    MESSAGE_REJECTED
  }
}
