package io.switchboard.channels.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.ChannelNews.Used;
import io.switchboard.channels.entity.SampleChannel;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.testing.SteppingClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LearnFromOutcomesTest {
  private static final Refused DEAD = new Refused(Cause.CREDENTIAL_DEAD, "Unauthorized");
  private static final Refused GONE = new Refused(Cause.RECIPIENT_GONE, "Forbidden");

  private final SteppingClock clock = new SteppingClock();
  private final ChannelTable channels = new ChannelTable();
  private final NotedEvents events = new NotedEvents();
  private final LearnFromOutcomes learning =
      new LearnFromOutcomes(channels, new ChannelEvents(new Uuids(clock), clock), events, clock);
  private final Thread thread = new Thread(learning.loop(), "learning");
  private final Channel channel = SampleChannel.connected();
  private final ChannelRoute route = channel.route();

  @BeforeEach
  void start() {
    channels.put(channel);
  }

  @AfterEach
  void stop() {
    learning.stop();
  }

  /** Lets everything that was told be written down. */
  private void settle() throws InterruptedException {
    Channel last = SampleChannel.connected();
    channels.put(last);
    learning.worked(last.route(), new Delivered("1", Optional.of("end")));
    if (!thread.isAlive()) {
      thread.start();
    }
    channels.awaitUseOf(last.id());
  }

  private ChannelStatus status() {
    return channels.byId(channel.id()).orElseThrow().status();
  }

  @Test
  @DisplayName("R3: a dead credential suspends its channel, and the application is told once")
  void deadCredentialSuspends() throws InterruptedException {
    learning.refused(route, DEAD);
    learning.refused(route, DEAD);
    settle();
    assertThat(status()).isEqualTo(ChannelStatus.SUSPENDED);
    assertThat(channels.byId(channel.id()).orElseThrow().health()).isEqualTo("Unauthorized");
    assertThat(events.types).containsExactly("channel.suspended", "credential.invalid");
  }

  @Test
  @DisplayName("R3: late news of an old credential does not suspend a channel with a new one")
  void lateNewsOfAnOldCredentialIsPassedOver() throws InterruptedException {
    channels.put(channel);
    learning.refused(route, DEAD);
    settle();
    assertThat(status()).isEqualTo(ChannelStatus.CONNECTED);
    assertThat(events.types).isEmpty();
  }

  @Test
  @DisplayName("R3: a late refusal does not disconnect a person who has come back since")
  void lateNewsOfAPersonIsPassedOver() throws InterruptedException {
    channels.put(channel);
    learning.refused(route, GONE);
    settle();
    assertThat(status()).isEqualTo(ChannelStatus.CONNECTED);
  }

  @Test
  @DisplayName("R3: a person who is gone disconnects the channel")
  void goneRecipientDisconnects() throws InterruptedException {
    learning.refused(route, GONE);
    settle();
    assertThat(status()).isEqualTo(ChannelStatus.DISCONNECTED);
    assertThat(events.types).containsExactly("channel.disconnected");
  }

  @Test
  void aRejectedMessageTeachesNothing() throws InterruptedException {
    learning.refused(route, new Refused(Cause.MESSAGE_REJECTED, "Bad Request"));
    settle();
    assertThat(status()).isEqualTo(ChannelStatus.CONNECTED);
    assertThat(events.types).isEmpty();
  }

  @Test
  @DisplayName("R12: the owner is told of a second program that listens, and what to do")
  void aLeakIsTold() throws InterruptedException {
    learning.leaked(route);
    settle();
    assertThat(status()).isEqualTo(ChannelStatus.DEGRADED);
    assertThat(channels.byId(channel.id()).orElseThrow().health()).contains("Revoke the token");
    assertThat(events.types).containsExactly("channel.degraded", "token.leak_suspected");
    assertThat(events.events.get(1).data())
        .containsEntry("userId", "ada")
        .containsEntry("platform", "telegram");
  }

  @Test
  @DisplayName("R12: when nobody else listens any more, the channel is well again")
  void theEndOfALeakIsTold() throws InterruptedException {
    learning.leaked(route);
    learning.alone(route);
    settle();
    assertThat(status()).isEqualTo(ChannelStatus.CONNECTED);
    assertThat(channels.byId(channel.id()).orElseThrow().health()).isNull();
    assertThat(events.types)
        .containsExactly("channel.degraded", "token.leak_suspected", "channel.connected");
  }

  @Test
  void usesAreNotedOnceAMinuteButANewAddressAtOnce() throws InterruptedException {
    learning.worked(route, new Delivered("1"));
    settle();
    learning.worked(route, new Delivered("2"));
    settle();
    assertThat(uses()).isEqualTo(1);
    learning.worked(route, new Delivered("3", Optional.of("-100")));
    settle();
    assertThat(uses()).isEqualTo(2);
    clock.step(Duration.ofMinutes(2));
    learning.worked(route, new Delivered("4"));
    settle();
    assertThat(uses()).isEqualTo(3);
  }

  private long uses() {
    return channels.uses.stream().map(Used::channelId).filter(channel.id()::equals).count();
  }
}
