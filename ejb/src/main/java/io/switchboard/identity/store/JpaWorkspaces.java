package io.switchboard.identity.store;

import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.identity.entity.Workspace;
import io.switchboard.identity.entity.Workspaces;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.EntityDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Workspaces in the database. */
@ApplicationScoped
public class JpaWorkspaces implements Workspaces {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private EntityDoor door;

  JpaWorkspaces() {}

  @Inject
  public JpaWorkspaces(EntityDoor door) {
    this.door = door;
  }

  @Override
  public void add(WorkspaceView workspace) {
    door.doAcrossWorkspaces(entities -> entities.persist(new Workspace(workspace)));
  }

  @Override
  public Optional<WorkspaceView> find(WorkspaceId id) {
    return door.withinScope(
        id,
        entities ->
            Optional.ofNullable(entities.find(Workspace.class, id.value())).map(Workspace::view));
  }

  @Override
  public List<WorkspaceView> list(int most, Optional<UUID> after) {
    return door.acrossWorkspaces(
        entities ->
            entities
                .createQuery(
                    "select w from Workspace w where w.id > :after order by w.id", Workspace.class)
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setMaxResults(most)
                .getResultStream()
                .map(Workspace::view)
                .toList());
  }
}
