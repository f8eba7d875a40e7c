package io.switchboard.support.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.messaging.BrokerUnavailable;
import io.switchboard.platform.messaging.MessageSender;
import io.switchboard.platform.messaging.QueueMessage;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.live.boundary.Frames;
import io.switchboard.support.live.boundary.LiveFrame;
import io.switchboard.support.live.boundary.LiveListeners;
import io.switchboard.support.live.boundary.PublishLive;
import io.switchboard.support.live.control.TellNodes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublishLiveTest {
  private final Node here = new Node();
  private final Node there = new Node();
  private final ConversationRef conversation =
      new ConversationRef(new WorkspaceId(UUID.randomUUID()), UUID.randomUUID());

  /** A node, and the broker as it sees it. */
  private static final class Node extends MessageSender {
    final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    final LiveListeners listeners = new LiveListeners();
    final TellNodes nodes = new TellNodes(this, listeners);
    final PublishLive publish = new PublishLive(listeners, nodes);
    final List<LiveFrame> shown = new ArrayList<>();
    boolean away;

    @Override
    public void broadcast(String topic, QueueMessage message) {
      told.add(message.body());
      if (away) {
        throw new BrokerUnavailable(new IllegalStateException("away"));
      }
    }
  }

  @BeforeEach
  void start() {
    new Thread(here.nodes.loop()).start();
  }

  @AfterEach
  void stop() {
    here.nodes.stop();
  }

  @Test
  void socketsOfThisNodeAreShownItAtOnceAndThoseOfOthersThroughTheBroker() throws Exception {
    here.listeners.open(conversation, here.shown::add);
    there.listeners.open(conversation, there.shown::add);
    LiveFrame frame = new LiveFrame(conversation, 7, Frames.typing("Ada \"A\""));

    here.publish.publish(List.of(frame));

    assertThat(here.shown).containsExactly(frame);
    String told = here.told.poll(10, TimeUnit.SECONDS);
    here.nodes.hear(told);
    there.nodes.hear(told);
    assertThat(here.shown).as("its own news").hasSize(1);
    assertThat(there.shown).containsExactly(frame);
  }

  @Test
  void socketsOfThisNodeAreServedWhileTheBrokerIsAway() throws Exception {
    here.away = true;
    here.listeners.open(conversation, here.shown::add);

    here.publish.publish(List.of(LiveFrame.passing(conversation, "{}")));
    here.told.poll(10, TimeUnit.SECONDS);
    here.publish.publish(List.of(LiveFrame.gone(conversation)));

    assertThat(here.shown).extracting(LiveFrame::seq).containsExactly(0L, LiveFrame.GONE);
  }

  @Test
  void eachTabHearsItsConversationUntilItIsClosed() {
    List<LiveFrame> other = new ArrayList<>();
    ConversationRef another = new ConversationRef(conversation.workspace(), UUID.randomUUID());
    LiveListeners.Listener first = here.listeners.open(conversation, here.shown::add);
    here.listeners.open(conversation, other::add);

    here.publish.publish(List.of(LiveFrame.passing(conversation, "1")));
    first.close();
    here.publish.publish(
        List.of(LiveFrame.passing(conversation, "2"), LiveFrame.passing(another, "3")));

    assertThat(here.shown).extracting(LiveFrame::json).containsExactly("1");
    assertThat(other).extracting(LiveFrame::json).containsExactly("1", "2");
  }

  @Test
  void whatAnotherVersionTellsIsRefused() {
    assertThatThrownBy(() -> here.nodes.hear("{\"version\":2,\"run\":null,\"frames\":[]}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> here.nodes.hear("rubbish"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
