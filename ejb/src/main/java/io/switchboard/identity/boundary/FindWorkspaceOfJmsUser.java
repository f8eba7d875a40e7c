package io.switchboard.identity.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.switchboard.identity.entity.JmsUsers;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows whose a user of the broker is; that never changes, so it is asked once. */
@ApplicationScoped
public class FindWorkspaceOfJmsUser {
  private static final int MOST = 10_000;

  private final Cache<String, WorkspaceId> known = Caffeine.newBuilder().maximumSize(MOST).build();
  private JmsUsers users;

  FindWorkspaceOfJmsUser() {}

  @Inject
  public FindWorkspaceOfJmsUser(JmsUsers users) {
    this.users = users;
  }

  /** The workspace; empty if the user is of no workspace, or is null. */
  public Optional<WorkspaceId> find(String username) {
    return username == null
        ? Optional.empty()
        : Optional.ofNullable(known.get(username, name -> users.findWorkspace(name).orElse(null)));
  }
}
