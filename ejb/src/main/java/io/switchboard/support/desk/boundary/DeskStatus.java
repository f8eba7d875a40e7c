package io.switchboard.support.desk.boundary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a desk is. */
public enum DeskStatus {
  READY,
  /** Its bot cannot work in the group: what is to be posted waits. */
  DEGRADED;

  /** The word used in bodies and tables. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static DeskStatus ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
