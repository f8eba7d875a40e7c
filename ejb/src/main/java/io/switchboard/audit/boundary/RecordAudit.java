package io.switchboard.audit.boundary;

import io.switchboard.audit.entity.AuditTrail;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes to the audit, in the caller's transaction where there is one. Where the caller is known to
 * act from somewhere, the entry's detail says so as {@value #FROM}.
 */
@ApplicationScoped
public class RecordAudit {
  private static final String FROM = "from";

  private AuditTrail trail;
  private ActorName actor;
  private Uuids uuids;
  private Clock clock;

  RecordAudit() {}

  @Inject
  public RecordAudit(AuditTrail trail, ActorName actor, Uuids uuids, Clock clock) {
    this.trail = trail;
    this.actor = actor;
    this.uuids = uuids;
    this.clock = clock;
  }

  /** Records that the current caller did this. */
  public void record(
      Optional<WorkspaceId> workspace, String action, String target, Map<String, String> detail) {
    trail.add(
        new AuditEntry(
            uuids.next(),
            workspace,
            clock.instant(),
            actor.current(),
            action,
            target,
            withOrigin(detail)));
  }

  private Map<String, String> withOrigin(Map<String, String> detail) {
    Optional<String> from = actor.from();
    if (from.isEmpty() || detail.containsKey(FROM)) {
      return detail;
    }
    Map<String, String> more = new HashMap<>(detail);
    more.put(FROM, from.get());
    return more;
  }
}
