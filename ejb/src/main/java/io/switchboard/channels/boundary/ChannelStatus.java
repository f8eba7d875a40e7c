package io.switchboard.channels.boundary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a channel is between set-up and its end. */
public enum ChannelStatus {
  /** Waits for the person's first message to the bot. */
  AWAITING_START,
  /** Waits for the code shown at set-up. */
  AWAITING_CODE,
  LINKING,
  CONNECTED,
  /** Sends, but something is wrong: listening fails, or another program polls the same bot. */
  DEGRADED,
  /** The credential is dead: its owner must bring a new one. */
  SUSPENDED,
  /** The person is gone: blocked the bot, or left. */
  DISCONNECTED,
  /** Switched off by its owner. */
  DISABLED;

  /** The word used in bodies, tables and events. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static ChannelStatus ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether messages can be sent. */
  public boolean isUsable() {
    return this == CONNECTED || this == DEGRADED;
  }
}
