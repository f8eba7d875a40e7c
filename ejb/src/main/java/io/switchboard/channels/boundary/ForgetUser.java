package io.switchboard.channels.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channels;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.vault.boundary.ShredUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Forgets how a user is reached: its channels are removed, and its key is destroyed, so that no
 * copy of its secrets opens again, in backups neither. What it was sent stays in the record.
 */
@ApplicationScoped
public class ForgetUser {
  private Channels channels;
  private RemoveChannel removing;
  private ShredUser shredding;

  ForgetUser() {}

  @Inject
  public ForgetUser(Channels channels, RemoveChannel removing, ShredUser shredding) {
    this.channels = channels;
    this.removing = removing;
    this.shredding = shredding;
  }

  /** Whether there was anything to forget. One that was cut off may be repeated. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("user.forget")
  public boolean forget(@AuditTarget ChannelOwner user) {
    List<Channel> had = channels.of(user);
    had.forEach(channel -> removing.remove(user, channel.kind()));
    return shredding.shred(user.workspace(), user.user()) || !had.isEmpty();
  }
}
