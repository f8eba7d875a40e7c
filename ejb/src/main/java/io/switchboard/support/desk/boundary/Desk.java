package io.switchboard.support.desk.boundary;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A workspace's desk.
 *
 * @param bot the way to the bot that serves it
 * @param groupId the group whose topics are its conversations, as the platform names it
 * @param allowedOrigins of the pages whose visitors are its customers
 * @param reason why it is degraded
 * @param pausedUntil the platform asked us to leave the group alone until then
 */
public record Desk(
    WorkspaceId workspace,
    ChannelRoute bot,
    String botUsername,
    String groupId,
    List<String> allowedOrigins,
    DeskStatus status,
    Optional<String> reason,
    Optional<Instant> pausedUntil) {
  public Desk {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(bot, "bot");
    Objects.requireNonNull(botUsername, "botUsername");
    Objects.requireNonNull(groupId, "groupId");
    allowedOrigins = List.copyOf(allowedOrigins);
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(pausedUntil, "pausedUntil");
  }

  public boolean isReady() {
    return status == DeskStatus.READY;
  }
}
