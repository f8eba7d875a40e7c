package io.switchboard.web.channels;

import io.switchboard.channels.boundary.DeliveryOutcome;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.boundary.DeliveryOutcome.Unknown;

/**
 * What became of a test message.
 *
 * @param reason in the platform's words; null where it was delivered
 */
public record TestOutcome(String outcome, String reason) {

  static TestOutcome of(DeliveryOutcome outcome) {
    if (outcome instanceof Deferred deferred) {
      return new TestOutcome("deferred", deferred.reason());
    }
    if (outcome instanceof Refused refused) {
      return new TestOutcome("refused", refused.reason());
    }
    return outcome instanceof Unknown unknown
        ? new TestOutcome("unknown", unknown.reason())
        : new TestOutcome("delivered", null);
  }
}
