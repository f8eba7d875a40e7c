package io.switchboard.notifications.boundary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A notification as it is written in a body, by REST or by JMS: nothing is checked yet but its
 * shape. {@link ReadNotification} makes a {@link Submission} of it.
 *
 * @param id the idempotency key of a JMS message; REST has a header for it
 */
public record NotificationRequest(
    @JsonProperty("id") String id,
    @JsonProperty("userId") String userId,
    @JsonProperty("type") String type,
    @JsonProperty("content") String content,
    @JsonProperty("format") String format,
    @JsonProperty("channels") List<String> channels,
    @JsonProperty("sendAt") OffsetDateTime sendAt,
    @JsonProperty("expiresAt") OffsetDateTime expiresAt,
    @JsonProperty("onUnknown") String onUnknown,
    @JsonProperty("critical") Boolean critical) {}
