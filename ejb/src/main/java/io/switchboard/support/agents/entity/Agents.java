package io.switchboard.support.agents.entity;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.agents.boundary.Agent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** All agents. */
public interface Agents {
  Optional<Agent> find(WorkspaceId workspace, long tgId);

  Optional<Agent> byName(WorkspaceId workspace, NameKey name);

  /** At most so many, in the order of their ids, after the one given. */
  List<Agent> list(WorkspaceId workspace, int most, OptionalLong after);

  /** The display names of those of these that are agents. */
  Map<Long, String> names(WorkspaceId workspace, Set<Long> tgIds);

  /** Keeps others from changing agents of the workspace until the transaction ends. */
  void holdNames(WorkspaceId workspace);

  /** Whether another agent has this one's name. */
  boolean isNameTaken(Agent agent);

  /** Adds it or replaces what was. */
  void put(Agent agent);
}
