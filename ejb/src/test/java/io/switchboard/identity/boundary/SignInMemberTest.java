package io.switchboard.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.identity.control.PasswordCheck;
import io.switchboard.identity.control.PasswordHash;
import io.switchboard.identity.store.JpaMembers;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestEntities;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SignInMemberTest {
  private static final char[] GOOD = "correct horse battery".toCharArray();
  private static final char[] BAD = "incorrect horse battery".toCharArray();

  private final SteppingClock clock = new SteppingClock();
  private final JpaMembers members = new JpaMembers(TestEntities.shared(), clock);
  private final SignInMember signIn = new SignInMember(members, new PasswordCheck(), clock);
  private final String name = "ada-" + UUID.randomUUID();
  private final MemberView ada =
      new MemberView(UUID.randomUUID(), name, MemberRole.VIEWER, clock.instant());

  @BeforeEach
  void addMember() {
    members.add(ada, PasswordHash.of(GOOD));
  }

  @Test
  void theRightPasswordSignsIn() {
    assertThat(signIn.signIn(name, GOOD))
        .contains(new Caller.Member(ada.id(), name, MemberRole.VIEWER));
    assertThat(signIn.signIn(name, BAD)).isEmpty();
    assertThat(signIn.signIn("nobody", GOOD)).isEmpty();
  }

  @Test
  @DisplayName("R5: five failures lock the account for a minute, the next for two")
  void failuresLockTheAccount() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.signIn(name, BAD)).isEmpty();
    }
    assertThat(signIn.signIn(name, GOOD)).isEmpty();

    clock.step(Duration.ofSeconds(61));
    assertThat(signIn.signIn(name, BAD)).isEmpty();
    clock.step(Duration.ofSeconds(61));
    assertThat(signIn.signIn(name, GOOD)).isEmpty();

    clock.step(Duration.ofSeconds(60));
    assertThat(signIn.signIn(name, GOOD)).isPresent();
  }

  @Test
  @DisplayName("R5: success starts the count anew")
  void successStartsAnew() {
    for (int i = 0; i < 4; i++) {
      signIn.signIn(name, BAD);
    }
    assertThat(signIn.signIn(name, GOOD)).isPresent();
    assertThat(signIn.signIn(name, BAD)).isEmpty();
    assertThat(signIn.signIn(name, GOOD)).isPresent();
  }

  @Test
  void aPasswordIsKeptAsAHashOfManyIterations() {
    PasswordHash hash = PasswordHash.of(GOOD);

    assertThat(hash.text()).startsWith("pbkdf2-sha256$600000$");
    assertThat(PasswordHash.parse(hash.text()).matches(GOOD)).isTrue();
    assertThat(hash).hasToString("PasswordHash[iterations=600000]");
  }
}
