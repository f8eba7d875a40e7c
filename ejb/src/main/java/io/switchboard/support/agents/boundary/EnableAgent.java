package io.switchboard.support.agents.boundary;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.agents.control.ChangeAgent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Lets an agent's words count again. */
@ApplicationScoped
public class EnableAgent {
  private ChangeAgent change;

  EnableAgent() {}

  @Inject
  public EnableAgent(ChangeAgent change) {
    this.change = change;
  }

  /** The agent, active now; empty if there is none. Enabling an active one changes nothing. */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  public Optional<Agent> enable(WorkspaceId workspace, long tgId) {
    return change.change(workspace, tgId, "agent.enable", agent -> agent.activated(true));
  }
}
