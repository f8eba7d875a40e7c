package io.switchboard.audit.entity;

import io.switchboard.audit.boundary.AuditEntry;

/** All that was done; entries are never changed. */
public interface AuditTrail {
  void add(AuditEntry entry);
}
