package io.switchboard.identity.boundary;

import io.switchboard.identity.control.IdentitySettings;
import io.switchboard.identity.control.PasswordHash;
import io.switchboard.identity.entity.Members;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the console's first member, an administrator, from the configuration. */
@ApplicationScoped
public class CreateFirstMember {
  private static final Logger LOG = LoggerFactory.getLogger(CreateFirstMember.class);

  private IdentitySettings settings;
  private Members members;
  private Uuids uuids;
  private Clock clock;

  CreateFirstMember() {}

  @Inject
  public CreateFirstMember(IdentitySettings settings, Members members, Uuids uuids, Clock clock) {
    this.settings = settings;
    this.members = members;
    this.uuids = uuids;
    this.clock = clock;
  }

  /** Makes it while there is no member at all. */
  public void createIfNone() {
    if (!members.isEmpty()) {
      return;
    }
    if (settings.adminPassword().isEmpty()) {
      LOG.warn(
          "Nobody can sign in to the console: set SWITCHBOARD_ADMIN_PASSWORD, or the path of a file"
              + " with it in SWITCHBOARD_ADMIN_PASSWORD_FILE, and start again.");
      return;
    }
    MemberView member =
        new MemberView(uuids.next(), settings.adminUsername(), MemberRole.ADMIN, clock.instant());
    char[] password = settings.adminPassword().get().toCharArray();
    if (members.add(member, PasswordHash.of(password))) {
      LOG.info("The console's first member is {}", member.username());
    }
  }
}
