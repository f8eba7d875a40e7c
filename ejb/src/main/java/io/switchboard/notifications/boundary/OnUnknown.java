package io.switchboard.notifications.boundary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What to do when a platform's answer was lost, so that nobody knows whether a message arrived. */
public enum OnUnknown {
  /** Try again: the person may get it twice. */
  RETRY,
  /** Stop: the person may not get it. */
  STOP;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static OnUnknown ofWord(String word) {
    for (OnUnknown value : values()) {
      if (value.word().equals(word)) {
        return value;
      }
    }
    throw new IllegalArgumentException("onUnknown is retry or stop.");
  }
}
