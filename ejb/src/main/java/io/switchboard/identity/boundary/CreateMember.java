package io.switchboard.identity.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.control.PasswordHash;
import io.switchboard.identity.entity.Members;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Lets one more person into the console. */
@ApplicationScoped
public class CreateMember {
  private Members members;
  private Uuids uuids;
  private Clock clock;

  CreateMember() {}

  @Inject
  public CreateMember(Members members, Uuids uuids, Clock clock) {
    this.members = members;
    this.uuids = uuids;
    this.clock = clock;
  }

  /** The new member; empty if the name is taken. The password is kept as a hash only. */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  @Audited("member.create")
  public Optional<MemberView> create(
      @AuditTarget String username, char[] password, @AuditTarget MemberRole role) {
    MemberView member = new MemberView(uuids.next(), username, role, clock.instant());
    return members.add(member, PasswordHash.of(password)) ? Optional.of(member) : Optional.empty();
  }
}
