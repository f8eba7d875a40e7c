package io.switchboard.support.live.control;

import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.messaging.BrokerUnavailable;
import io.switchboard.platform.messaging.MessageSender;
import io.switchboard.platform.messaging.QueueMessage;
import io.switchboard.platform.messaging.Queues;
import io.switchboard.support.live.boundary.LiveFrame;
import io.switchboard.support.live.boundary.LiveListeners;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells other nodes what this one shows, and hears what they do: best effort, in groups. */
@ApplicationScoped
public class TellNodes {
  private static final Logger LOG = LoggerFactory.getLogger(TellNodes.class);
  private static final int GROUP = 100;
  private static final int MOST_WAITING = 10_000;

  private final UUID run = UUID.randomUUID();
  private final GroupWork<LiveFrame> waiting = new GroupWork<>("tell-nodes", GROUP, this::send);
  private MessageSender sender;
  private LiveListeners listeners;
  private volatile boolean reached = true;

  TellNodes() {}

  @Inject
  public TellNodes(MessageSender sender, LiveListeners listeners) {
    this.sender = sender;
    this.listeners = listeners;
  }

  /** The loop that talks to the broker; give it to an executor once. */
  public Runnable loop() {
    return waiting;
  }

  /** Ends the loop. */
  public void stop() {
    waiting.close();
  }

  /**
   * Tells the others soon. While the broker is away for long, what is too much is dropped: the
   * others find it in the database.
   */
  public void tell(Collection<LiveFrame> frames) {
    if (waiting.waiting() < MOST_WAITING) {
      frames.forEach(waiting::add);
    }
  }

  /**
   * Shows what another node told.
   *
   * @throws IllegalArgumentException it is nothing that this version knows
   */
  public void hear(String body) {
    LiveBody told = LiveBody.read(body);
    if (!told.run().equals(run)) {
      listeners.hand(told.toFrames());
    }
  }

  private void send(List<LiveFrame> frames) {
    try {
      sender.broadcast(
          Queues.SUPPORT_LIVE, QueueMessage.of(LiveBody.of(run, frames).text(), Map.of()));
      reached = true;
    } catch (BrokerUnavailable away) {
      if (reached) {
        LOG.warn(
            "Other nodes are not told what customers' sockets show, and look into the database: {}",
            away.getMessage());
      }
      reached = false;
    }
  }
}
