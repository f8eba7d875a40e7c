package io.switchboard.web.support.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SocketPlacesTest {
  private static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.randomUUID());

  private final SocketPlaces places = new SocketPlaces();

  @Test
  void aConversationHasTenSockets() {
    ConversationRef one = conversation();
    SocketPlaces.Place first = places.take(one, "192.0.2.1").orElseThrow();
    for (int i = 1; i < SocketPlaces.OF_CONVERSATION; i++) {
      assertThat(places.take(one, "192.0.2." + i)).isPresent();
    }
    assertThat(places.isRoom(one, "192.0.2.99")).isFalse();
    assertThat(places.take(one, "192.0.2.99")).isEmpty();
    assertThat(places.isRoom(conversation(), "192.0.2.99")).isTrue();

    first.close();
    first.close();

    assertThat(places.take(one, "192.0.2.99")).isPresent();
    assertThat(places.take(one, "192.0.2.99")).isEmpty();
  }

  @Test
  void anAddressHasAHundredSockets() {
    for (int i = 0; i < SocketPlaces.OF_ADDRESS; i++) {
      assertThat(places.take(conversation(), "2001:db8::" + i)).isPresent();
    }
    assertThat(places.take(conversation(), "2001:db8::ffff")).isEmpty();
    assertThat(places.take(conversation(), "2001:db8:0:1::1")).isPresent();
  }

  @Test
  void aNodeHasTwentyThousandSockets() {
    for (int i = 0; i < SocketPlaces.OF_NODE; i++) {
      assertThat(places.take(conversation(), "10.0." + i / 256 + "." + i % 256)).isPresent();
    }
    assertThat(places.take(conversation(), "192.0.2.1")).isEmpty();
  }

  private static ConversationRef conversation() {
    return new ConversationRef(WORKSPACE, UUID.randomUUID());
  }
}
