package io.switchboard.support.conversations.boundary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way a message goes. */
public enum Direction {
  /** From the customer. */
  INBOUND,
  /** To the customer. */
  OUTBOUND;

  /** The word in bodies, frames and tables. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Direction ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
