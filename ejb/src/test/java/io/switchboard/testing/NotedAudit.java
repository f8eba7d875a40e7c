package io.switchboard.testing;

import io.switchboard.audit.boundary.AuditEntry;
import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.audit.entity.AuditTrail;
import io.switchboard.platform.ids.Uuids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** An audit that notes what it is told. */
public final class NotedAudit implements AuditTrail {
  private final List<AuditEntry> entries = new ArrayList<>();

  @Override
  public void add(AuditEntry entry) {
    entries.add(entry);
  }

  /** The door to it, for use cases. */
  public RecordAudit door(Clock clock) {
    return new RecordAudit(this, () -> "operator", new Uuids(clock), clock);
  }

  public List<AuditEntry> entries() {
    return List.copyOf(entries);
  }

  public AuditEntry last() {
    return entries.get(entries.size() - 1);
  }
}
