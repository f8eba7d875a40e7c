package io.switchboard.web.console;

import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.notifications.boundary.NotificationStatus;
import java.io.Serializable;

/**
 * How a state looks: its tone (and icon) and the key of its word.
 *
 * @param tone {@code ok}, {@code waiting}, {@code problem} or {@code neutral}
 */
public record ShownState(String tone, String textKey) implements Serializable {

  static ShownState of(NotificationStatus status) {
    String tone =
        switch (status) {
          case SENT, DELIVERED, READ -> "ok";
          case PENDING -> "waiting";
          case FAILED -> "problem";
          case EXPIRED, CANCELLED -> "neutral";
        };
    return new ShownState(tone, "notification." + status.word());
  }

  static ShownState of(ChannelStatus status) {
    String tone =
        switch (status) {
          case CONNECTED -> "ok";
          case AWAITING_START, AWAITING_CODE, LINKING, DEGRADED -> "waiting";
          case SUSPENDED, DISCONNECTED -> "problem";
          case DISABLED -> "neutral";
        };
    return new ShownState(tone, "channel." + status.word());
  }
}
