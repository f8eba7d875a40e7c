package io.switchboard.audit.entity;

import io.switchboard.audit.boundary.AuditEntry;
import io.switchboard.audit.boundary.AuditFilter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that was done, to be read: entries are in the order of their ids, which is that of time. */
public interface AuditEntries {
  /** At most so many, the newest first, older than the one given. */
  List<AuditEntry> newest(AuditFilter filter, Optional<UUID> before, int limit);

  /** At most so many, the oldest first, newer than the one given. */
  List<AuditEntry> oldest(AuditFilter filter, Optional<UUID> after, int limit);
}
