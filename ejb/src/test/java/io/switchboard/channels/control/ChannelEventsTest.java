package io.switchboard.channels.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.entity.SampleChannel;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.messaging.Event;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChannelEventsTest {
  private final ChannelEvents told =
      new ChannelEvents(new Uuids(Clock.systemUTC()), Clock.systemUTC());

  @Test
  void aUsersChannelNamesItsUser() {
    assertThat(told.changed(SampleChannel.connected()))
        .extracting(Event::data)
        .containsExactly(Map.of("userId", "ada", "platform", "telegram", "status", "connected"));
  }

  @Test
  void aDesksBotNamesNoUser() {
    assertThat(told.leakSuspected(SampleChannel.ofDesk()))
        .extracting(Event::data)
        .containsExactly(Map.of("platform", "telegram", "status", "connected"));
  }
}
