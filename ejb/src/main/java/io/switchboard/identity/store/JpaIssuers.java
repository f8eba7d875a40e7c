package io.switchboard.identity.store;

import io.switchboard.identity.boundary.TrustedIssuer;
import io.switchboard.identity.entity.Issuers;
import io.switchboard.identity.entity.Workspace;
import io.switchboard.identity.entity.WorkspaceIssuer;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.EntityDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Optional;

/** Trusted issuers in the database. */
@ApplicationScoped
public class JpaIssuers implements Issuers {
  private EntityDoor door;
  private Clock clock;

  JpaIssuers() {}

  @Inject
  public JpaIssuers(EntityDoor door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  @Override
  public Optional<Trust> find(String issuer) {
    return door.acrossWorkspaces(
        entities ->
            entities
                .createQuery(
                    "select i from WorkspaceIssuer i where i.issuer = :issuer",
                    WorkspaceIssuer.class)
                .setParameter("issuer", issuer)
                .getResultStream()
                .findFirst()
                .map(WorkspaceIssuer::trust));
  }

  @Override
  public void put(WorkspaceId workspace, TrustedIssuer issuer) {
    door.doInWorkspace(
        workspace, entities -> ofWorkspace(workspace, entities).become(issuer, clock.instant()));
  }

  /** The workspace is held meanwhile, so that two at a time do not both make its first one. */
  private static WorkspaceIssuer ofWorkspace(WorkspaceId workspace, EntityManager entities) {
    entities.find(Workspace.class, workspace.value(), LockModeType.PESSIMISTIC_WRITE);
    WorkspaceIssuer former = entities.find(WorkspaceIssuer.class, workspace.value());
    if (former != null) {
      return former;
    }
    WorkspaceIssuer first = new WorkspaceIssuer(workspace);
    entities.persist(first);
    return first;
  }
}
