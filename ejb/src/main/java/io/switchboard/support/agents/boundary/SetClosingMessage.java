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

/** Sets what a customer is told when an agent closes the conversation. */
@ApplicationScoped
public class SetClosingMessage {
  private ChangeAgent change;

  SetClosingMessage() {}

  @Inject
  public SetClosingMessage(ChangeAgent change) {
    this.change = change;
  }

  /** The agent as it is now; empty if there is none. An empty message clears it. */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  public Optional<Agent> set(WorkspaceId workspace, long tgId, Optional<String> message) {
    return change.change(
        workspace, tgId, "agent.closing-message", agent -> agent.closingWith(message));
  }
}
