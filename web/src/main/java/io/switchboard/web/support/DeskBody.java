package io.switchboard.web.support;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.switchboard.support.desk.boundary.DeskStatus;
import io.switchboard.support.desk.boundary.DeskView;
import java.time.Instant;
import java.util.List;

/** A desk, as a body shows it. */
public record DeskBody(
    @JsonProperty("bot_username") String botUsername,
    @JsonProperty("group_id") String groupId,
    @JsonProperty("group_title") String groupTitle,
    @JsonProperty("status") DeskStatus status,
    @JsonProperty("since") Instant since,
    @JsonProperty("missing") List<String> missing,
    @JsonProperty("allowed_origins") List<String> allowedOrigins,
    @JsonProperty("alert_emails") List<String> alertEmails) {

  static DeskBody of(DeskView desk) {
    return new DeskBody(
        desk.botUsername(),
        desk.groupId(),
        desk.groupTitle(),
        desk.status(),
        desk.since(),
        desk.missing(),
        desk.allowedOrigins(),
        desk.alertEmails());
  }
}
