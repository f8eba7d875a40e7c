package io.switchboard.support.agents.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.agents.entity.Agents;
import io.switchboard.support.agents.entity.NameKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells who somebody of the group is. It is never remembered: who is disabled is so at once. */
@ApplicationScoped
public class FindAgent {
  private Agents agents;

  FindAgent() {}

  @Inject
  public FindAgent(Agents agents) {
    this.agents = agents;
  }

  /** The agent with this id at Telegram, active or not. */
  public Optional<Agent> find(WorkspaceId workspace, long tgId) {
    return agents.find(workspace, tgId);
  }

  /** The agent of this display name, in any case and with or without {@code @}, active or not. */
  public Optional<Agent> byName(WorkspaceId workspace, String displayName) {
    String name = displayName.strip();
    return agents.byName(workspace, NameKey.of(name.startsWith("@") ? name.substring(1) : name));
  }

  /** The display names of these agents; one that is none is not there. */
  public Map<Long, String> names(WorkspaceId workspace, Set<Long> tgIds) {
    return tgIds.isEmpty() ? Map.of() : agents.names(workspace, tgIds);
  }
}
