package io.switchboard.audit.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which entries; empty fields do not narrow.
 *
 * @param action an action such as {@code agent.upsert}, or what stands before its dot: {@code
 *     agent}
 * @param target exactly
 * @param from this time and later
 * @param to before this time
 */
public record AuditFilter(
    Optional<WorkspaceId> workspace,
    Optional<String> action,
    Optional<String> target,
    Optional<Instant> from,
    Optional<Instant> to) {
  /** All entries of the installation. */
  public static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public AuditFilter {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }
}
