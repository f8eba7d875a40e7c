package io.switchboard.support.live.boundary;

import io.switchboard.support.live.control.TellNodes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Shows something to a conversation's open sockets: those of this node at once, those of other
 * nodes through the broker. It never waits. What the broker loses, the other nodes' sockets find in
 * the database, as far as the transcript keeps it.
 */
@ApplicationScoped
public class PublishLive {
  private LiveListeners listeners;
  private TellNodes others;

  PublishLive() {}

  @Inject
  public PublishLive(LiveListeners listeners, TellNodes others) {
    this.listeners = listeners;
    this.others = others;
  }

  /** Frames in their order; what they tell of is committed. */
  public void publish(List<LiveFrame> frames) {
    listeners.hand(frames);
    others.tell(frames);
  }
}
