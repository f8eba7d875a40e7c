package io.switchboard.channels.boundary;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What became of a call into a group. Reasons are in the platform's words, without secrets. */
public sealed interface TopicOutcome {

  /**
   * It is done.
   *
   * @param id of what was made, empty where nothing was
   */
  record Done(String id) implements TopicOutcome {
    public Done {
      Objects.requireNonNull(id, "id");
    }
  }

  /** There is no such topic any more. */
  record TopicGone() implements TopicOutcome {}

  /** The topic is closed, and must be opened first. */
  record TopicClosed() implements TopicOutcome {}

  /** The group is another now: the call is to be made there. */
  record GroupMoved(String group) implements TopicOutcome {}

  /** The bot may not do this in this group, or is no longer in it, or its token is dead. */
  record NotAllowed(String reason) implements TopicOutcome {}

  /**
   * It was certainly not done, and may be later.
   *
   * @param retryAt when the platform asked us to come back with any call into this group
   */
  record Deferred(String reason, Optional<Instant> retryAt) implements TopicOutcome {}

  /** The platform refuses this very call, and would again. */
  record Refused(String reason) implements TopicOutcome {}

  /** It may have been done. */
  record Unknown(String reason) implements TopicOutcome {}
}
