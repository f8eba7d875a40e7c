package io.switchboard.platform.messaging;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/**
 * A text message for a queue.
 *
 * @param body versioned JSON, never a secret
 * @param duplicateId Artemis drops a second message with the same id; null switches that off
 * @param group messages of one group go to one consumer, in order; null for none
 * @param delay how long the broker holds it back
 * @param properties string properties
 */
public record QueueMessage(
    String body, String duplicateId, String group, Duration delay, Map<String, String> properties) {
  public QueueMessage {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(delay, "delay");
    properties = Map.copyOf(properties);
  }

  public static QueueMessage of(String body, Map<String, String> properties) {
    return new QueueMessage(body, null, null, Duration.ZERO, properties);
  }
}
