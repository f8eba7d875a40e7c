package io.switchboard.identity.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.control.RandomWords;
import io.switchboard.identity.entity.JmsUsers;
import io.switchboard.identity.entity.Workspaces;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.messaging.CreateBrokerUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Gives a workspace a user of the broker. */
@ApplicationScoped
public class CreateJmsUser {
  private Workspaces workspaces;
  private JmsUsers users;
  private CreateBrokerUser broker;
  private Clock clock;

  CreateJmsUser() {}

  @Inject
  public CreateJmsUser(
      Workspaces workspaces, JmsUsers users, CreateBrokerUser broker, Clock clock) {
    this.workspaces = workspaces;
    this.users = users;
    this.broker = broker;
    this.clock = clock;
  }

  /**
   * The new user; empty if there is no such workspace.
   *
   * @throws io.switchboard.platform.messaging.BrokerUnavailable nothing was kept here
   */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("jms-user.create")
  public Optional<JmsUser> create(@AuditTarget WorkspaceId workspace) {
    if (workspaces.find(workspace).isEmpty()) {
      return Optional.empty();
    }
    JmsUser user = new JmsUser("jms-" + RandomWords.name(), new ShownOnce(RandomWords.secret()));
    users.add(user.username(), workspace, clock.instant());
    broker.create(user.username(), user.password().value(), workspace);
    return Optional.of(user);
  }
}
