package io.switchboard.web.console.security;

import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.SignInMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Knows the console's members by name and password; a member's only group is its role. */
@ApplicationScoped
public class MemberIdentityStore implements IdentityStore {
  private SignInMember signInMember;

  MemberIdentityStore() {}

  @Inject
  public MemberIdentityStore(SignInMember signInMember) {
    this.signInMember = signInMember;
  }

  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    return signInMember
        .signIn(credential.getCaller(), credential.getPassword().getValue())
        .map(MemberIdentityStore::known)
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }

  private static CredentialValidationResult known(Caller.Member member) {
    return new CredentialValidationResult(member.username(), Set.of(member.role().name()));
  }
}
