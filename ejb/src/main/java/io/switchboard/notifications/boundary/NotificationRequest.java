package io.switchboard.notifications.boundary;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.switchboard.platform.ids.UserId;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A notification as it is written in a body, by REST or by JMS: nothing is checked yet but its
 * shape. {@link ReadNotification} makes a {@link Submission} of it.
 */
public record NotificationRequest(
    @JsonProperty("userId") String userId,
    @JsonProperty("type") String type,
    @JsonProperty("content") String content,
    @JsonProperty("format") String format,
    @JsonProperty("channels") List<String> channels,
    @JsonProperty("sendAt") OffsetDateTime sendAt,
    @JsonProperty("expiresAt") OffsetDateTime expiresAt,
    @JsonProperty("onUnknown") String onUnknown,
    @JsonProperty("critical") Boolean critical) {

  /** The same, for this user. */
  public NotificationRequest withUserId(UserId user) {
    return new NotificationRequest(
        user.value(), type, content, format, channels, sendAt, expiresAt, onUnknown, critical);
  }
}
