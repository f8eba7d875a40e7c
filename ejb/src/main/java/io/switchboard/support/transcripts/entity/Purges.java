package io.switchboard.support.transcripts.entity;

import java.time.Instant;

/** When old conversations were looked for. */
public interface Purges {
  /** Whether the last time was not after this one; if so, it is now, for all nodes. */
  boolean begin(Instant now, Instant lastUpTo);
}
