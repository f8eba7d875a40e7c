package io.switchboard.identity.boundary;

import io.switchboard.identity.entity.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds a member that is signed in, as it is now. */
@ApplicationScoped
public class FindMember {
  private Members members;

  FindMember() {}

  @Inject
  public FindMember(Members members) {
    this.members = members;
  }

  public Optional<Caller.Member> find(String username) {
    return members
        .findByUsername(username)
        .map(member -> new Caller.Member(member.id(), member.username(), member.role()));
  }
}
