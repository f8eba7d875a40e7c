package io.switchboard.support.topics.entity;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All posts, as the worker sees them: across workspaces and nodes. */
public interface PostClaims {

  /**
   * Claims the first posts of conversations in which nobody works: those of conversations where a
   * customer waits go ahead, then the oldest.
   */
  Claimed claim(Wish wish);

  /**
   * Writes results down, all together, and frees their posts.
   *
   * @return the posts whose claim was still held; of others nothing was written
   */
  Set<UUID> record(Collection<PostResult> results);

  /** Workspaces where something waits. */
  List<WorkspaceId> waiting();

  /** Entries of the transcript that are still to be posted. */
  Set<UUID> waitingMessages(ConversationRef conversation);

  /** How much waits for desks that are ready, and which dead posts there are. */
  Backlog backlog(Instant deadSince);

  /** Forgets what was ended before then, some of it. */
  int forgetBefore(Instant time, int most);

  /**
   * What is to be claimed.
   *
   * @param most posts into the group
   * @param mostAside posts beside its budget
   * @param perMinute calls into the group that all nodes make together; 0: any
   */
  record Wish(WorkspaceId workspace, String group, int most, int mostAside, int perMinute) {}

  /**
   * What was claimed.
   *
   * @param roomAt when the budget of the group has room again, if it has none
   */
  record Claimed(List<ClaimedPost> posts, Optional<Instant> roomAt) {}

  /**
   * What waits.
   *
   * @param oldest how long the oldest has waited
   */
  record Backlog(long waiting, Duration oldest, long dead) {
    public static final Backlog NONE = new Backlog(0, Duration.ZERO, 0);
  }
}
