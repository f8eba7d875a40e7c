package io.switchboard.support.agents.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.agents.entity.AgentChanges;
import io.switchboard.support.agents.entity.Agents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes somebody of the group an agent, or changes one. */
@ApplicationScoped
public class UpsertAgent {

  /**
   * How an agent is to be; what is empty stays as it is.
   *
   * @param active a new agent is active unless this says otherwise
   */
  public record AgentDetails(
      long tgId, String displayName, Optional<String> closingMessage, Optional<Boolean> active) {
    public AgentDetails {
      Objects.requireNonNull(displayName, "displayName");
      Objects.requireNonNull(closingMessage, "closingMessage");
      Objects.requireNonNull(active, "active");
    }
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** It is so now. */
    record Saved(Agent agent) implements Outcome {}

    /** Another agent of the workspace has this name, or one that looks like it. */
    record NameTaken() implements Outcome {}
  }

  private Agents agents;
  private RecordAudit audit;

  UpsertAgent() {}

  @Inject
  public UpsertAgent(Agents agents, RecordAudit audit) {
    this.agents = agents;
    this.audit = audit;
  }

  /**
   * Does it, and leaves an entry with what has changed; none if nothing has.
   *
   * @throws IllegalArgumentException if a value is not as {@link Agent} demands
   */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  public Outcome upsert(WorkspaceId workspace, AgentDetails details) {
    agents.holdNames(workspace);
    Optional<Agent> before = agents.find(workspace, details.tgId());
    Agent after =
        new Agent(
            workspace,
            details.tgId(),
            details.displayName(),
            details.active().or(() -> before.map(Agent::active)).orElse(true),
            details.closingMessage().or(() -> before.flatMap(Agent::closingMessage)));
    if (agents.isNameTaken(after)) {
      return new Outcome.NameTaken();
    }
    Map<String, String> changes = AgentChanges.between(before, after);
    if (!changes.isEmpty()) {
      agents.put(after);
      audit.record(Optional.of(workspace), "agent.upsert", after.auditName(), changes);
    }
    return new Outcome.Saved(after);
  }
}
