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

/** Lets an agent's words count no longer; what was said stays. */
@ApplicationScoped
public class DisableAgent {
  private ChangeAgent change;

  DisableAgent() {}

  @Inject
  public DisableAgent(ChangeAgent change) {
    this.change = change;
  }

  /** The agent, disabled now; empty if there is none. Disabling a disabled one changes nothing. */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  public Optional<Agent> disable(WorkspaceId workspace, long tgId) {
    return change.change(workspace, tgId, "agent.disable", agent -> agent.activated(false));
  }
}
