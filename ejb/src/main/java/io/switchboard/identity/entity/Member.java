package io.switchboard.identity.entity;

import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.MemberView;
import io.switchboard.identity.control.PasswordHash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A member of the console, with the password's hash and the failed attempts to sign in. */
@Entity
@Table(name = "member")
public class Member {
  private static final int MOST_MINUTES_LOCKED = 15;
  private static final int MOST_DOUBLINGS = 10;

  @Id
  @Column(name = "member_id")
  private UUID id;

  private String username;

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private MemberRole role;

  private int failures;

  @Column(name = "locked_until")
  private Instant lockedUntil;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected Member() {}

  public Member(MemberView member, PasswordHash password) {
    this.id = member.id();
    this.username = member.username();
    this.passwordHash = password.text();
    this.role = member.role();
    this.createdAt = member.createdAt();
    this.changedAt = member.createdAt();
  }

  public boolean isAdmin() {
    return role == MemberRole.ADMIN;
  }

  /** Takes another role. */
  public void become(MemberRole other, Instant at) {
    role = other;
    changedAt = at;
  }

  /**
   * Counts an attempt as failed, unless the account is locked.
   *
   * @param lockedAfter the failure that locks the account for a minute; each one after it doubles
   *     that, up to fifteen
   * @return whether the password may be checked
   */
  public boolean beginAttempt(int lockedAfter, Instant now) {
    if (lockedUntil != null && now.isBefore(lockedUntil)) {
      return false;
    }
    failures++;
    lockedUntil = failures < lockedAfter ? null : now.plus(lock(failures - lockedAfter));
    return true;
  }

  private static Duration lock(int further) {
    return Duration.ofMinutes(
        Math.min(MOST_MINUTES_LOCKED, 1L << Math.min(further, MOST_DOUBLINGS)));
  }

  /** Forgets the failures. */
  public void attemptSucceeded() {
    failures = 0;
    lockedUntil = null;
  }

  public Members.Candidate candidate() {
    return new Members.Candidate(id, username, role, PasswordHash.parse(passwordHash));
  }

  public MemberView view() {
    return new MemberView(id, username, role, createdAt);
  }
}
