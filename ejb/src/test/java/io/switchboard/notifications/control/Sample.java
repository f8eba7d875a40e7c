package io.switchboard.notifications.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.TextFormat;
import io.switchboard.notifications.boundary.OnUnknown;
import io.switchboard.notifications.boundary.Submission;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Values that tests begin with. */
final class Sample {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final WorkspaceId WORKSPACE = new WorkspaceId(new UUID(1, 1));
  static final ChannelOwner ADA = new ChannelOwner(WORKSPACE, new UserId("ada"));

  private Sample() {}

  static ChannelOwner owner(long workspace, String user) {
    return new ChannelOwner(new WorkspaceId(new UUID(1, workspace)), new UserId(user));
  }

  static ChannelRoute route(ChannelKind kind, ChannelStatus status, Integer priority) {
    return new ChannelRoute(new UUID(2, kind.ordinal()), ADA, kind, status, true, priority, "7", 1);
  }

  static Submission submission(OnUnknown onUnknown, Optional<Instant> expiresAt) {
    return new Submission(
        ADA,
        "alert",
        "hello",
        TextFormat.PLAIN,
        List.of(),
        Optional.empty(),
        expiresAt,
        onUnknown,
        false);
  }

  static Claim claim(Submission submission, int retries, Optional<Instant> waitingSince) {
    return new Claim(new UUID(3, 3), submission, NOW, 2, retries, Set.of(), 0, waitingSince, false);
  }

  static Claim claim(UUID id) {
    Submission submission = submission(OnUnknown.RETRY, Optional.empty());
    return new Claim(id, submission, NOW, 2, 0, Set.of(), 0, Optional.empty(), false);
  }

  static Claim claim() {
    return claim(submission(OnUnknown.RETRY, Optional.empty()), 0, Optional.empty());
  }
}
