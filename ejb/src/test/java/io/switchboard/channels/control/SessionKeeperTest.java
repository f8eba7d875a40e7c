package io.switchboard.channels.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channel.Preferences;
import io.switchboard.channels.entity.HoldsSessions;
import io.switchboard.channels.entity.SampleChannel;
import io.switchboard.channels.entity.SessionLease;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R10: one node listens to a channel, under a lease")
class SessionKeeperTest {
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration ROUND = LEASE.dividedBy(3);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5_000_000_000L);
  private final LeaseTable table = new LeaseTable(nanos::get);
  private final Listener here = new Listener();
  private final Listener there = new Listener();
  private final SessionKeeper keeper = keeper(here);
  private final SessionKeeper other = keeper(there);
  private final Channel channel = SampleChannel.connected();

  private SessionKeeper keeper(Listener listener) {
    UUID node = UUID.randomUUID();
    return new SessionKeeper(
        table, List.of(listener), new SessionSettings(LEASE), () -> node, nanos::get);
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void aFreeChannelIsHeldByTheFirstWhoLooks() {
    table.put(channel);
    keeper.round();
    other.round();
    assertThat(here.held).containsOnlyKeys(channel.id());
    assertThat(there.held).isEmpty();
  }

  @Test
  void whoLooksInTimeKeepsWhatItHoldsAndIsNotDisturbed() {
    table.put(channel);
    keeper.round();
    for (int i = 0; i < 10; i++) {
      pass(ROUND);
      keeper.round();
      other.round();
    }
    assertThat(here.heard).containsExactly("hold 1");
    assertThat(there.heard).isEmpty();
  }

  @Test
  void aSilentNodeLosesItsSessionsToAnother() {
    table.put(channel);
    keeper.round();
    pass(LEASE);
    other.round();
    assertThat(there.heard).containsExactly("hold 2");
    keeper.round();
    assertThat(here.heard).as("and stops as soon as it looks").containsExactly("hold 1", "drop");
  }

  @Test
  void whatWasLostIsTakenAgainUnderANewNumber() {
    table.put(channel);
    keeper.round();
    pass(LEASE);
    keeper.round();
    assertThat(here.heard).containsExactly("hold 1", "drop", "hold 2");
  }

  @Test
  void aChangedChannelIsLookedAtAnew() {
    table.put(channel);
    keeper.round();
    table.put(SampleChannel.next(channel));
    keeper.round();
    keeper.round();
    assertThat(here.heard).containsExactly("hold 1", "hold 1");
    assertThat(here.held.get(channel.id()).channel().version()).isEqualTo(2);
  }

  @Test
  void aChannelThatIsSwitchedOffIsDroppedAndItsLeaseGivenBack() {
    table.put(channel);
    keeper.round();
    table.put(channel.with(new Preferences(false, null, List.of())));
    keeper.round();
    assertThat(here.heard).containsExactly("hold 1", "drop");
    table.put(channel);
    other.round();
    assertThat(there.heard).as("nobody waits for the lease to end").containsExactly("hold 2");
  }

  @Test
  void withoutItsDatabaseANodeListensOnUntilItsLeasesEnd() {
    table.put(channel);
    keeper.round();
    table.away = true;
    pass(LEASE.minusMillis(1));
    keeper.round();
    assertThat(here.held).hasSize(1);
    pass(Duration.ofMillis(1));
    keeper.round();
    assertThat(here.held).isEmpty();
    table.away = false;
    keeper.round();
    assertThat(here.held).as("and begins anew when it is back").hasSize(1);
  }

  @Test
  void aLookThatHangsInTheDatabaseKeepsNoSessionAlive() throws InterruptedException {
    table.put(channel);
    keeper.round();
    table.hangsUntil = new CountDownLatch(1);
    Thread hanging = new Thread(keeper::round, "hanging-round");
    hanging.start();
    keeper.dropEnded();
    assertThat(here.held).hasSize(1);
    pass(LEASE);
    keeper.dropEnded();
    assertThat(here.held).isEmpty();
    table.hangsUntil.countDown();
    hanging.join();
  }

  @Test
  void aNodeThatStopsGivesItsSessionsToAnotherAtOnce() {
    table.put(channel);
    keeper.round();
    keeper.stop();
    assertThat(here.held).isEmpty();
    other.round();
    assertThat(there.heard).containsExactly("hold 2");
    pass(LEASE);
    keeper.round();
    assertThat(here.held).as("and takes none any more").isEmpty();
  }

  @Test
  void aNodeStopsWithoutItsDatabaseToo() {
    table.put(channel);
    keeper.round();
    table.away = true;
    keeper.stop();
    assertThat(here.held).isEmpty();
  }

  @Test
  void allThatIsFreeIsTakenInOneLook() {
    for (int i = 0; i < 2_500; i++) {
      table.put(SampleChannel.connected());
    }
    keeper.round();
    assertThat(here.held).hasSize(2_500);
  }

  @Test
  void sessionsAreCountedByTheStateThatPeopleAreShown() {
    table.put(channel);
    table.put(SampleChannel.in(ChannelStatus.DEGRADED));
    keeper.round();
    assertThat(keeper.count(ChannelKind.TELEGRAM, ChannelStatus.CONNECTED)).isEqualTo(1);
    assertThat(keeper.count(ChannelKind.TELEGRAM, ChannelStatus.DEGRADED)).isEqualTo(1);
    assertThat(keeper.count(ChannelKind.DISCORD, ChannelStatus.CONNECTED)).isZero();
  }

  /** A platform that notes what it is told. */
  private static final class Listener implements HoldsSessions {
    final List<String> heard = new ArrayList<>();
    final Map<UUID, SessionLease> held = new HashMap<>();

    @Override
    public ChannelKind kind() {
      return ChannelKind.TELEGRAM;
    }

    @Override
    public List<Runnable> loops() {
      return List.of();
    }

    @Override
    public void hold(SessionLease lease) {
      heard.add("hold " + lease.fencing());
      held.put(lease.channel().id(), lease);
    }

    @Override
    public void drop(UUID channelId) {
      heard.add("drop");
      held.remove(channelId);
    }
  }
}
