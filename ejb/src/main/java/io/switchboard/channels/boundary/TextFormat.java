package io.switchboard.channels.boundary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an application wrote its text. */
public enum TextFormat {
  PLAIN,
  /** CommonMark's emphasis, code, links and lists. */
  MARKDOWN;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static TextFormat ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
