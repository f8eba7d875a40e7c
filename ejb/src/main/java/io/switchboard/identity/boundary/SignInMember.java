package io.switchboard.identity.boundary;

import io.switchboard.identity.control.PasswordCheck;
import io.switchboard.identity.entity.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Signs a member in by name and password. */
@ApplicationScoped
public class SignInMember {
  private static final int LOCKED_AFTER = 5;

  private Members members;
  private PasswordCheck check;
  private Clock clock;

  SignInMember() {}

  @Inject
  public SignInMember(Members members, PasswordCheck check, Clock clock) {
    this.members = members;
    this.check = check;
    this.clock = clock;
  }

  /**
   * The member; empty if the name, the password or the moment (the account is locked) is wrong, and
   * it takes as long in each case.
   */
  public Optional<Caller.Member> signIn(String username, char[] password) {
    Optional<Members.Candidate> candidate =
        members.beginAttempt(username, LOCKED_AFTER, clock.instant());
    if (!check.matches(candidate.map(Members.Candidate::password), password)) {
      return Optional.empty();
    }
    return candidate.map(
        member -> {
          members.succeeded(member.id());
          return new Caller.Member(member.id(), member.username(), member.role());
        });
  }
}
