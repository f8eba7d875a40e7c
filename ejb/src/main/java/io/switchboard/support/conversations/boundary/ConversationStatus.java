package io.switchboard.support.conversations.boundary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a conversation stands. */
public enum ConversationStatus {
  /** Waits for an agent to claim it. */
  OPEN_UNCLAIMED,
  /** An agent has it, and the customer waits for an answer. */
  OPEN_ASSIGNED,
  /** The agent has answered. */
  AWAITING_CUSTOMER,
  /** Over, until the customer writes again. */
  CLOSED,
  /** What the customer writes is ignored. */
  BLOCKED;

  /** The word in bodies and tables. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status of a word of {@link #word}. */
  public static ConversationStatus ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  public boolean isOpen() {
    return this != CLOSED && this != BLOCKED;
  }
}
