package io.switchboard.support.conversations.entity;

import io.switchboard.support.conversations.boundary.ConversationStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How many conversations are open.
 *
 * @param counts by status; one that is not there has none
 * @param unclaimedSince since when the one that nobody has claimed for longest waits
 */
public record OpenTally(Map<ConversationStatus, Long> counts, Optional<Instant> unclaimedSince) {
  public static final OpenTally NONE = new OpenTally(Map.of(), Optional.empty());

  public OpenTally {
    counts = Map.copyOf(counts);
  }
}
