package io.switchboard.audit.boundary;

/** What became of an {@link Audited} use case that may have ended without doing anything. */
public interface AuditedOutcome {
  /** Whether it was done; only then it leaves an entry. */
  boolean isDone();
}
