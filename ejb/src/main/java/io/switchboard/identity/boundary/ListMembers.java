package io.switchboard.identity.boundary;

import io.switchboard.identity.entity.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lists the console's members. */
@ApplicationScoped
public class ListMembers {
  private Members members;

  ListMembers() {}

  @Inject
  public ListMembers(Members members) {
    this.members = members;
  }

  /** At most so many, in the order of their making, after the one given. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  public List<MemberView> list(int most, Optional<UUID> after) {
    return members.list(most, after);
  }
}
