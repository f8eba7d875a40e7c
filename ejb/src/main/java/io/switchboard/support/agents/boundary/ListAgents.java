package io.switchboard.support.agents.boundary;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.agents.entity.Agents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalLong;

/** Lists a workspace's agents. */
@ApplicationScoped
public class ListAgents {
  private Agents agents;

  ListAgents() {}

  @Inject
  public ListAgents(Agents agents) {
    this.agents = agents;
  }

  /** At most so many, in the order of their ids at Telegram, after the one given. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public List<Agent> list(WorkspaceId workspace, int most, OptionalLong after) {
    return agents.list(workspace, most, after);
  }
}
