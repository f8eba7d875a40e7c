package io.switchboard.channels.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.entity.Binding;
import io.switchboard.channels.entity.Binding.Digest;
import io.switchboard.channels.entity.BotInUse;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Account;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.Channel.Times;
import io.switchboard.channels.entity.ChannelNews.Broken;
import io.switchboard.channels.entity.ChannelNews.Used;
import io.switchboard.channels.entity.SealedCredentials;
import io.switchboard.channels.entity.SessionLease;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChannelStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final List<ChannelKind> KINDS = List.of(ChannelKind.TELEGRAM);
  private final TestDatabase database = TestDatabase.shared();
  private final SealedCredentials sealed = new SealedCredentials();
  private final JdbcChannels channels = new JdbcChannels(database, sealed);
  private final JdbcBindings bindings =
      new JdbcBindings(database, Clock.fixed(NOW, ZoneOffset.UTC));
  private final JdbcSessionLeases leases = new JdbcSessionLeases(database, sealed);
  private final JdbcHooks hooks = new JdbcHooks(database);
  private final ChannelOwner ada =
      new ChannelOwner(new WorkspaceId(UUID.randomUUID()), new UserId("ada"));
  private final UUID node = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @BeforeEach
  void begin() {
    execute("delete from channel");
    execute("insert into node (id, name) values ('" + node + "', 'a'), ('" + other + "', 'b')");
  }

  @Test
  void aChannelIsFoundAsItWasPut() {
    Channel channel = channel(ada, "1001", ChannelStatus.CONNECTED, "42");
    channels.put(channel);
    assertThat(channels.of(ada)).containsExactly(channel);
    assertThat(channels.find(ada, ChannelKind.TELEGRAM)).contains(channel);
    assertThat(channels.byId(channel.id())).contains(channel);
    assertThat(channels.routesOf(List.of(ada)))
        .singleElement()
        .satisfies(route -> assertThat(route.isUsable()).isTrue());
  }

  @Test
  @DisplayName("R6: a bot serves one user, whatever the workspace, until its channel is removed")
  void aBotIsInUseOnce() {
    Channel first = channel(ada, "1001", ChannelStatus.CONNECTED, "42");
    channels.put(first);
    ChannelOwner eve = new ChannelOwner(new WorkspaceId(UUID.randomUUID()), new UserId("eve"));
    Channel second = channel(eve, "1001", ChannelStatus.AWAITING_START, null);
    assertThatThrownBy(() -> channels.put(second)).isInstanceOf(BotInUse.class);
    channels.remove(first);
    channels.put(second);
    assertThat(channels.of(eve)).hasSize(1);
  }

  @Test
  void anotherWorkspacesChannelIsOutOfReach() {
    Channel channel = channel(ada, "1001", ChannelStatus.CONNECTED, "42");
    channels.put(channel);
    ChannelOwner eve = new ChannelOwner(new WorkspaceId(UUID.randomUUID()), new UserId("eve"));
    channels.remove(
        new Channel(
            channel.id(),
            eve,
            channel.kind(),
            channel.status(),
            channel.preferences(),
            channel.account(),
            channel.health(),
            channel.version(),
            channel.times()));
    assertThat(channels.byId(channel.id())).contains(channel);
  }

  @Test
  @DisplayName("R3: news changes status, address and last use")
  void newsIsWrittenDown() {
    Channel channel = channel(ada, "1001", ChannelStatus.CONNECTED, "42");
    channels.put(channel);
    channels.noteUse(List.of(new Used(channel.id(), NOW, Optional.of("-100"))));
    channels.noteUse(List.of(new Used(channel.id(), NOW.minusSeconds(5), Optional.empty())));
    Channel used = channels.byId(channel.id()).orElseThrow();
    assertThat(used.account().address()).isEqualTo("-100");
    assertThat(used.times().lastUsedAt()).isEqualTo(NOW);
    Set<ChannelStatus> from = Set.of(ChannelStatus.CONNECTED);
    assertThat(channels.move(channel.id(), from, ChannelStatus.SUSPENDED, "dead"))
        .hasValueSatisfying(moved -> assertThat(moved.health()).isEqualTo("dead"));
    assertThat(channels.move(channel.id(), from, ChannelStatus.SUSPENDED, "dead")).isEmpty();
  }

  @Test
  @DisplayName("R3: late news of an old credential does not suspend a channel with a new one")
  void lateNewsIsPassedOver() {
    Channel channel = channel(ada, "1001", ChannelStatus.CONNECTED, "42");
    channels.put(channel);
    long tried = channels.byId(channel.id()).orElseThrow().version();
    Broken late = new Broken(channel.id(), tried, ChannelStatus.SUSPENDED, "Unauthorized");
    channels.put(channel.changedAt(NOW));
    Set<ChannelStatus> from = Set.of(ChannelStatus.CONNECTED);
    assertThat(channels.breakDown(late, from)).isEmpty();
    Channel now = channels.byId(channel.id()).orElseThrow();
    assertThat(now.status()).isEqualTo(ChannelStatus.CONNECTED);
    Broken timely = new Broken(channel.id(), now.version(), ChannelStatus.SUSPENDED, "dead");
    assertThat(channels.breakDown(timely, Set.of(ChannelStatus.DISCONNECTED))).isEmpty();
    assertThat(channels.breakDown(timely, from))
        .hasValueSatisfying(
            broken -> {
              assertThat(broken.status()).isEqualTo(ChannelStatus.SUSPENDED);
              assertThat(broken.health()).isEqualTo("dead");
              assertThat(broken.version()).isGreaterThan(now.version());
            });
  }

  @Test
  @DisplayName("R7: an attempt ends in time")
  void attemptsExpire() {
    Channel channel = channel(ada, "1001", ChannelStatus.AWAITING_START, null);
    channels.put(channel);
    bindings.put(channel, Binding.of(channel.id(), "payload", "123456", NOW.plusSeconds(1)));
    Binding kept = bindings.of(channel).orElseThrow();
    assertThat(kept.isPayload("payload")).isTrue();
    assertThat(kept.isCode("123456")).isTrue();
    assertThat(kept.isCode("123457")).isFalse();
    assertThat(bindings.endExpired()).isEmpty();
    bindings.put(channel, Binding.of(channel.id(), "payload", "123456", NOW));
    assertThat(bindings.endExpired())
        .singleElement()
        .satisfies(c -> assertThat(c.status()).isEqualTo(ChannelStatus.DISCONNECTED));
    assertThat(bindings.of(channel)).isEmpty();
  }

  @Test
  @DisplayName("R10: a live lease is its holder's alone; a dead holder's is free at once")
  void oneNodeHoldsASession() {
    Channel channel = channel(ada, "1001", ChannelStatus.CONNECTED, "42");
    channels.put(channel);
    SessionLease first = leases.claim(node, LEASE, KINDS, 10).get(0);
    assertThat(first.channel()).isEqualTo(channel);
    assertThat(leases.claim(other, LEASE, KINDS, 10)).isEmpty();
    assertThat(leases.renew(node, LEASE)).containsOnlyKeys(channel.id());
    execute("delete from node where id = '" + node + "'");
    SessionLease second = leases.claim(other, LEASE, KINDS, 10).get(0);
    assertThat(second.fencing()).isGreaterThan(first.fencing());
    assertThat(leases.renew(node, LEASE)).isEmpty();
  }

  @Test
  @DisplayName("R10: what is written under an old fencing number is refused")
  void oldFencingIsRefused() {
    Channel channel = channel(ada, "1001", ChannelStatus.CONNECTED, "42");
    channels.put(channel);
    long first = leases.claim(node, LEASE, KINDS, 10).get(0).fencing();
    assertThat(leases.confirm(node, Map.of(channel.id(), first))).containsExactly(channel.id());
    leases.releaseAll(node);
    long second = leases.claim(other, LEASE, KINDS, 10).get(0).fencing();
    assertThat(leases.confirm(node, Map.of(channel.id(), first))).isEmpty();
    assertThat(leases.confirm(other, Map.of(channel.id(), first))).isEmpty();
    assertThat(leases.confirm(other, Map.of(channel.id(), second))).containsExactly(channel.id());
  }

  @Test
  void aSuspendedOrDisabledChannelIsNotListenedTo() {
    Channel channel = channel(ada, "1001", ChannelStatus.CONNECTED, "42");
    channels.put(channel);
    leases.claim(node, LEASE, KINDS, 10);
    channels.put(channel.with(new Preferences(false, null, List.of())));
    assertThat(leases.renew(node, LEASE)).isEmpty();
    leases.release(node, List.of(channel.id()));
    assertThat(leases.claim(node, LEASE, KINDS, 10)).isEmpty();
  }

  @Test
  void aHookIsFoundByItsHashOnly() {
    Channel channel = channel(ada, "1001", ChannelStatus.CONNECTED, "42");
    channels.put(channel);
    hooks.prepare(channel.id(), Digest.of("token"), Digest.of("secret"));
    assertThat(hooks.find(Digest.of("token")).orElseThrow().secret())
        .isEqualTo(Digest.of("secret"));
    assertThat(hooks.find(Digest.of("other"))).isEmpty();
  }

  @Test
  void afterANewSecretThePlatformIsToldOurAddressAnew() {
    Channel channel = channel(ada, "1001", ChannelStatus.CONNECTED, "42");
    channels.put(channel);
    hooks.prepare(channel.id(), Digest.of("token"), Digest.of("secret"));
    hooks.established(channel.id(), "https://us.example/hook");
    assertThat(leases.claim(node, LEASE, KINDS, 10))
        .singleElement()
        .extracting(SessionLease::hookUrl)
        .isEqualTo("https://us.example/hook");
    hooks.tellAgain(channel.route());
    assertThat(leases.read(node, List.of(channel.id())))
        .singleElement()
        .extracting(SessionLease::hookUrl)
        .isNull();
    assertThat(hooks.find(Digest.of("token"))).as("meanwhile the old one serves").isPresent();
  }

  private static Channel channel(
      ChannelOwner owner, String bot, ChannelStatus status, String address) {
    return new Channel(
        UUID.randomUUID(),
        owner,
        ChannelKind.TELEGRAM,
        status,
        Preferences.DEFAULT,
        new Account(bot, "acme_bot", address),
        null,
        1,
        new Times(NOW, NOW, null));
  }

  private void execute(String sql) {
    database.doAcrossWorkspaces(
        connection -> {
          try (var statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }
}
