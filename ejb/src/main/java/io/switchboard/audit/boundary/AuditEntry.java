package io.switchboard.audit.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done.
 *
 * @param workspace to whom; empty for the installation
 * @param actor who
 * @param action what, such as {@code workspace.create}
 * @param target to what
 * @param detail more of it, never a secret
 */
public record AuditEntry(
    UUID id,
    Optional<WorkspaceId> workspace,
    Instant at,
    String actor,
    String action,
    String target,
    Map<String, String> detail) {
  public AuditEntry {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(target, "target");
    detail = Map.copyOf(detail);
  }
}
