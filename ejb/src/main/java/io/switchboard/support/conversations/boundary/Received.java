package io.switchboard.support.conversations.boundary;

import java.time.Instant;
import java.util.UUID;

/** What became of a customer's message. */
public sealed interface Received {

  /**
   * It is durable.
   *
   * @param repeated whether it was so before: the client repeats itself
   * @param text as it is kept
   */
  record Accepted(UUID id, long seq, boolean repeated, Instant at, String text)
      implements Received {}

  /**
   * It is not taken.
   *
   * @param code message_too_long, empty_message, invalid_client_id, unknown_attachment, or
   *     conversation_blocked
   * @param detail for people
   */
  record Refused(String code, String detail) implements Received {}

  /** There is no such conversation. */
  record Gone() implements Received {}
}
