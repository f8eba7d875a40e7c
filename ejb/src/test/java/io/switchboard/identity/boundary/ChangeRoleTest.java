package io.switchboard.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.identity.control.PasswordHash;
import io.switchboard.identity.store.JpaMembers;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestEntities;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChangeRoleTest {
  private static final PasswordHash PASSWORD = PasswordHash.of("a good password".toCharArray());

  private final SteppingClock clock = new SteppingClock();
  private final JpaMembers members = new JpaMembers(TestEntities.shared(), clock);
  private final ChangeRole changing = new ChangeRole(members);
  private final MemberView ada = member(MemberRole.VIEWER);

  private MemberView member(MemberRole role) {
    UUID id = UUID.randomUUID();
    MemberView member = new MemberView(id, "role-" + id, role, clock.instant());
    members.add(member, PASSWORD);
    return member;
  }

  @Test
  void theRoleIsChanged() {
    assertThat(changing.change(ada.id(), MemberRole.OPERATOR))
        .isEqualTo(ChangeRole.Outcome.CHANGED);

    assertThat(members.find(ada.id()).orElseThrow().role()).isEqualTo(MemberRole.OPERATOR);
  }

  @Test
  void nobodyHasNoRole() {
    assertThat(changing.change(UUID.randomUUID(), MemberRole.ADMIN))
        .isEqualTo(ChangeRole.Outcome.NO_SUCH_MEMBER);
  }

  @Test
  @DisplayName("R10: the last administrator keeps its role")
  void theLastAdministratorKeepsItsRole() {
    MemberView eve = member(MemberRole.ADMIN);
    MemberView bob = member(MemberRole.ADMIN);

    assertThat(changing.change(bob.id(), MemberRole.VIEWER)).isEqualTo(ChangeRole.Outcome.CHANGED);
    assertThat(changing.change(eve.id(), MemberRole.VIEWER))
        .isEqualTo(ChangeRole.Outcome.LAST_ADMIN);
    assertThat(changing.change(eve.id(), MemberRole.ADMIN)).isEqualTo(ChangeRole.Outcome.CHANGED);
    assertThat(members.remove(eve.id())).isFalse();

    changing.change(bob.id(), MemberRole.ADMIN);
    assertThat(members.remove(eve.id())).isTrue();
    assertThat(changing.change(ada.id(), MemberRole.ADMIN)).isEqualTo(ChangeRole.Outcome.CHANGED);
    assertThat(members.remove(bob.id())).isTrue();
  }
}
