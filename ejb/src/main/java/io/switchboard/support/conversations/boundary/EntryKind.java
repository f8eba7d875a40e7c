package io.switchboard.support.conversations.boundary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an entry of a transcript is. */
public enum EntryKind {
  /** Something a customer or an agent said. */
  MESSAGE,
  /** Something the desk said by itself. */
  SERVICE,
  /** The new text of an earlier message. */
  EDIT,
  /** The customer's rating, one to five. */
  RATING;

  /** The word in bodies and tables. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static EntryKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
