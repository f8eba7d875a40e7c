package io.switchboard.identity.store;

import io.switchboard.identity.entity.JmsUsers;
import io.switchboard.identity.entity.KnownJmsUser;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.EntityDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The broker's users in the database. */
@ApplicationScoped
public class JpaJmsUsers implements JmsUsers {
  private EntityDoor door;

  JpaJmsUsers() {}

  @Inject
  public JpaJmsUsers(EntityDoor door) {
    this.door = door;
  }

  @Override
  public void add(String username, WorkspaceId workspace, Instant at) {
    door.doInWorkspace(
        workspace, entities -> entities.persist(new KnownJmsUser(username, workspace, at)));
  }

  @Override
  public Optional<WorkspaceId> findWorkspace(String username) {
    return door.acrossWorkspaces(
        entities ->
            Optional.ofNullable(entities.find(KnownJmsUser.class, username))
                .map(KnownJmsUser::workspace));
  }
}
