package io.switchboard.identity.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.MemberView;
import io.switchboard.identity.boundary.TrustedIssuer;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.identity.control.ApiKeySecret;
import io.switchboard.identity.control.PasswordHash;
import io.switchboard.identity.entity.Issuers.Trust;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.DatabaseRefused;
import io.switchboard.platform.persistence.EntityDoor;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import io.switchboard.testing.TestEntities;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IdentityStoreTest {
  private static final PasswordHash PASSWORD = PasswordHash.of("a good password".toCharArray());

  private final TestDatabase database = TestDatabase.shared();
  private final EntityDoor door = TestEntities.shared();
  private final SteppingClock clock = new SteppingClock();
  private final Uuids uuids = new Uuids(clock);
  private final JpaWorkspaces workspaces = new JpaWorkspaces(door);
  private final JpaApiKeys keys = new JpaApiKeys(door, database);
  private final JpaIssuers issuers = new JpaIssuers(door, clock);
  private final JpaJmsUsers jmsUsers = new JpaJmsUsers(door);
  private final JpaMembers members = new JpaMembers(door, clock);
  private final WorkspaceId ours = database.newWorkspace();
  private final WorkspaceId theirs = database.newWorkspace();

  @BeforeEach
  @AfterEach
  void removeMembers() {
    database.doAcrossWorkspaces(
        connection -> {
          try (var delete = connection.prepareStatement("delete from member")) {
            delete.executeUpdate();
          }
        });
  }

  @Test
  void workspacesAreListedInTheOrderOfTheirMaking() {
    WorkspaceView first = workspace("First");
    WorkspaceView second = workspace("Second");
    UUID before = new UUID(first.id().value().getMostSignificantBits(), 0);

    assertThat(workspaces.list(2, Optional.of(before))).containsExactly(first, second);
    assertThat(workspaces.list(1, Optional.of(before))).containsExactly(first);
    assertThat(workspaces.list(1, Optional.of(first.id().value()))).containsExactly(second);
    assertThat(workspaces.find(second.id())).contains(second);
    assertThat(workspaces.find(new WorkspaceId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  @DisplayName("R2: a key is revoked once, by its own workspace")
  void aKeyIsRevokedOnceByItsWorkspace() {
    UUID id = UUID.randomUUID();
    ApiKeySecret secret = ApiKeySecret.generate();
    keys.add(ours, id, secret, clock.instant());

    assertThat(keys.revoke(theirs, id, clock.instant())).isFalse();
    assertThat(keys.findByLookup(secret.lookup())).isPresent();
    assertThat(keys.revoke(ours, id, clock.instant())).isTrue();
    assertThat(keys.revoke(ours, id, clock.instant())).isFalse();
    assertThat(keys.findByLookup(secret.lookup())).isEmpty();
    assertThat(keys.list(ours))
        .singleElement()
        .satisfies(key -> assertThat(key.revokedAt()).isEqualTo(clock.instant()));
    assertThat(keys.list(theirs)).isEmpty();
  }

  @Test
  void anIssuerIsPutInThePlaceOfTheFormerOne() {
    TrustedIssuer former = issuer();
    TrustedIssuer other = issuer();
    issuers.put(ours, former);
    issuers.put(ours, other);

    assertThat(issuers.find(former.issuer())).isEmpty();
    assertThat(issuers.find(other.issuer())).contains(new Trust(ours, other));
    assertThatThrownBy(() -> issuers.put(theirs, other))
        .isInstanceOfSatisfying(
            DatabaseRefused.class, refused -> assertThat(refused.isUniqueViolation()).isTrue());
  }

  @Test
  void aWorkspacesFirstIssuersMayComeAtTheSameTime() {
    atTheSameTime(
        4,
        i -> {
          issuers.put(ours, issuer());
          return i;
        });

    assertThat(issuersOf(ours)).isEqualTo(1);
  }

  @Test
  void aBrokersUserBelongsToOneWorkspace() {
    String name = "jms-" + UUID.randomUUID();
    jmsUsers.add(name, ours, clock.instant());

    assertThat(jmsUsers.findWorkspace(name)).contains(ours);
    assertThat(jmsUsers.findWorkspace("jms-nobody")).isEmpty();
    assertThatThrownBy(() -> jmsUsers.add(name, theirs, clock.instant()))
        .isInstanceOf(DatabaseRefused.class);
  }

  @Test
  void aMembersNameIsTakenOnce() {
    MemberView ada = member(MemberRole.OPERATOR);

    assertThat(members.add(ada, PASSWORD)).isTrue();
    MemberView namesake =
        new MemberView(UUID.randomUUID(), ada.username(), MemberRole.ADMIN, clock.instant());
    assertThat(members.add(namesake, PASSWORD)).isFalse();
    assertThat(members.findByUsername(ada.username())).contains(ada);
    assertThat(members.find(ada.id())).contains(ada);
    assertThat(members.isEmpty()).isFalse();
  }

  @Test
  @DisplayName("R5: attempts at the same time count each")
  void attemptsAtTheSameTimeCountEach() {
    MemberView ada = member(MemberRole.VIEWER);
    members.add(ada, PASSWORD);

    List<Boolean> letIn =
        atTheSameTime(8, i -> members.beginAttempt(ada.username(), 5, clock.instant()).isPresent());

    assertThat(letIn).filteredOn(Boolean::booleanValue).hasSize(5);
  }

  @Test
  void theLastTwoAdministratorsCannotRemoveEachOther() {
    List<MemberView> admins = List.of(member(MemberRole.ADMIN), member(MemberRole.ADMIN));
    admins.forEach(admin -> members.add(admin, PASSWORD));

    List<Boolean> removed = atTheSameTime(2, i -> members.remove(admins.get(i).id()));

    assertThat(removed).containsExactlyInAnyOrder(true, false);
  }

  private static <T> List<T> atTheSameTime(int times, IntFunction<T> act) {
    return IntStream.range(0, times).parallel().mapToObj(act).toList();
  }

  private long issuersOf(WorkspaceId workspace) {
    return door.inWorkspace(
        workspace,
        entities ->
            entities
                .createQuery("select count(i) from WorkspaceIssuer i", Long.class)
                .getSingleResult());
  }

  private WorkspaceView workspace(String name) {
    WorkspaceView workspace =
        new WorkspaceView(new WorkspaceId(uuids.next()), name, clock.instant());
    workspaces.add(workspace);
    return workspace;
  }

  private MemberView member(MemberRole role) {
    return new MemberView(UUID.randomUUID(), "store-" + UUID.randomUUID(), role, clock.instant());
  }

  private static TrustedIssuer issuer() {
    return new TrustedIssuer(
        "https://idp.example/" + UUID.randomUUID(),
        Optional.of("https://idp.example/keys"),
        Optional.empty());
  }
}
