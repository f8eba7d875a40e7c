package io.switchboard.notifications.boundary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a notification stands. All but {@link #PENDING} are final, receipts aside. */
public enum NotificationStatus {
  PENDING,
  /** A platform took it. */
  SENT,
  DELIVERED,
  READ,
  FAILED,
  EXPIRED,
  CANCELLED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<NotificationStatus> ofWord(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
