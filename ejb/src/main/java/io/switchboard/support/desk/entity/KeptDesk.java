package io.switchboard.support.desk.entity;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A desk as it is kept.
 *
 * @param channelId its bot's channel
 * @param since it has been in its status
 */
public record KeptDesk(
    WorkspaceId workspace,
    UUID channelId,
    Group group,
    List<String> allowedOrigins,
    List<String> alertEmails,
    DeskStatus status,
    Optional<String> reason,
    Instant since,
    Optional<Instant> pausedUntil) {
  public KeptDesk {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(channelId, "channelId");
    Objects.requireNonNull(group, "group");
    allowedOrigins = List.copyOf(allowedOrigins);
    alertEmails = List.copyOf(alertEmails);
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(pausedUntil, "pausedUntil");
  }

  /** A group of the platform. */
  public record Group(String id, String title) {
    public Group {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
    }
  }

  /** A desk that is ready. */
  public static KeptDesk ready(
      WorkspaceId workspace,
      UUID channelId,
      Group group,
      List<String> allowedOrigins,
      List<String> alertEmails,
      Instant now) {
    return new KeptDesk(
        workspace,
        channelId,
        group,
        allowedOrigins,
        alertEmails,
        DeskStatus.READY,
        Optional.empty(),
        now,
        Optional.empty());
  }
}
