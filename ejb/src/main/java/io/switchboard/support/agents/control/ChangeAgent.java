package io.switchboard.support.agents.control;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.agents.entity.AgentChanges;
import io.switchboard.support.agents.entity.Agents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes an agent that is there, in the caller's transaction. */
@ApplicationScoped
public class ChangeAgent {
  private Agents agents;
  private RecordAudit audit;

  ChangeAgent() {}

  @Inject
  public ChangeAgent(Agents agents, RecordAudit audit) {
    this.agents = agents;
    this.audit = audit;
  }

  /** The agent as it is then, with an entry of this action if something changed; empty if none. */
  public Optional<Agent> change(
      WorkspaceId workspace, long tgId, String action, UnaryOperator<Agent> how) {
    agents.holdNames(workspace);
    Optional<Agent> before = agents.find(workspace, tgId);
    Optional<Agent> after = before.map(how);
    after.ifPresent(
        agent -> {
          Map<String, String> changes = AgentChanges.between(before, agent);
          if (!changes.isEmpty()) {
            agents.put(agent);
            audit.record(Optional.of(workspace), action, agent.auditName(), changes);
          }
        });
    return after;
  }
}
