package io.switchboard.harness;

import java.util.Locale;

/** A process of the running distribution. */
public enum Part {
  POSTGRES,
  BROKER,
  APPLICATION,
  LAUNCHER;

  /** Its name in the launcher's file of process ids. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
