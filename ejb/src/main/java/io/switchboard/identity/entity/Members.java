package io.switchboard.identity.entity;

import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.MemberView;
import io.switchboard.identity.control.PasswordHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The console's members. */
public interface Members {
  /** A member whose password is about to be checked. */
  record Candidate(UUID id, String username, MemberRole role, PasswordHash password) {}

  /** Whether it was added: the name was free. */
  boolean add(MemberView member, PasswordHash password);

  /** At most so many, in the order of their making, after the one given. */
  List<MemberView> list(int most, Optional<UUID> after);

  Optional<MemberView> findByUsername(String username);

  Optional<MemberView> find(UUID id);

  boolean isEmpty();

  /** Removes it unless it is the last administrator; answers whether it did. */
  boolean remove(UUID id);

  /** Changes the role unless it is the last administrator's; answers whether it did. */
  boolean changeRole(UUID id, MemberRole role);

  /**
   * Counts an attempt as failed, before its password is checked, so that attempts at the same time
   * count too. Empty if there is no such member or it is locked.
   *
   * @param lockedAfter the failure that locks the account, and each one after it
   */
  Optional<Candidate> beginAttempt(String username, int lockedAfter, Instant now);

  /** The attempt was none of an attacker: nothing is counted any more. */
  void succeeded(UUID id);
}
