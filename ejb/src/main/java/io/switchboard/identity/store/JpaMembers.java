package io.switchboard.identity.store;

import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.MemberView;
import io.switchboard.identity.control.PasswordHash;
import io.switchboard.identity.entity.Member;
import io.switchboard.identity.entity.Members;
import io.switchboard.platform.persistence.EntityDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Members in the database. */
@ApplicationScoped
public class JpaMembers implements Members {
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String OF_NAME = "select m from Member m where m.username = :username";

  /** A statement, for JPA learns of a name that is taken only by a failure of its transaction. */
  private static final String ADD =
      """
      insert into member (member_id, username, password_hash, role, created_at, changed_at)
      values (?1, ?2, ?3, ?4, cast(?5 as timestamptz), cast(?5 as timestamptz))
      on conflict (username) do nothing""";

  private EntityDoor door;
  private Clock clock;

  JpaMembers() {}

  @Inject
  public JpaMembers(EntityDoor door, Clock clock) {
    this.door = door;
    this.clock = clock;
  }

  @Override
  public boolean add(MemberView member, PasswordHash password) {
    return door.acrossWorkspaces(
        entities ->
            entities
                    .createNativeQuery(ADD)
                    .setParameter(1, member.id())
                    .setParameter(2, member.username())
                    .setParameter(3, password.text())
                    .setParameter(4, member.role().name())
                    .setParameter(5, member.createdAt().toString())
                    .executeUpdate()
                == 1);
  }

  @Override
  public List<MemberView> list(int most, Optional<UUID> after) {
    return door.acrossWorkspaces(
        entities ->
            entities
                .createQuery(
                    "select m from Member m where m.id > :after order by m.id", Member.class)
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setMaxResults(most)
                .getResultStream()
                .map(Member::view)
                .toList());
  }

  @Override
  public Optional<MemberView> findByUsername(String username) {
    return door.acrossWorkspaces(
        entities ->
            entities
                .createQuery(OF_NAME, Member.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst()
                .map(Member::view));
  }

  @Override
  public Optional<MemberView> find(UUID id) {
    return door.acrossWorkspaces(
        entities -> Optional.ofNullable(entities.find(Member.class, id)).map(Member::view));
  }

  @Override
  public boolean isEmpty() {
    return list(1, Optional.empty()).isEmpty();
  }

  @Override
  public boolean remove(UUID id) {
    return door.acrossWorkspaces(
        entities -> {
          Optional<Member> member = spared(id, entities);
          member.ifPresent(entities::remove);
          return member.isPresent();
        });
  }

  @Override
  public boolean changeRole(UUID id, MemberRole role) {
    return door.acrossWorkspaces(
        entities -> {
          Optional<Member> member =
              role == MemberRole.ADMIN ? held(id, entities) : spared(id, entities);
          member.ifPresent(changed -> changed.become(role, clock.instant()));
          return member.isPresent();
        });
  }

  /** The member, unless nobody else is an administrator; all of these are held. */
  private static Optional<Member> spared(UUID id, EntityManager entities) {
    int admins =
        entities
            .createQuery("select m from Member m where m.role = :admin order by m.id", Member.class)
            .setParameter("admin", MemberRole.ADMIN)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultList()
            .size();
    return held(id, entities).filter(member -> !member.isAdmin() || admins > 1);
  }

  private static Optional<Member> held(UUID id, EntityManager entities) {
    return Optional.ofNullable(entities.find(Member.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<Candidate> beginAttempt(String username, int lockedAfter, Instant now) {
    return door.acrossWorkspaces(
        entities ->
            entities
                .createQuery(OF_NAME, Member.class)
                .setParameter("username", username)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .filter(member -> member.beginAttempt(lockedAfter, now))
                .map(Member::candidate));
  }

  @Override
  public void succeeded(UUID id) {
    door.doAcrossWorkspaces(entities -> held(id, entities).ifPresent(Member::attemptSucceeded));
  }
}
