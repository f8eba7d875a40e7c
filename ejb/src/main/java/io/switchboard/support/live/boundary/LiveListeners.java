package io.switchboard.support.live.boundary;

import io.switchboard.support.boundary.ConversationRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open sockets of this node, by conversation. */
@ApplicationScoped
public class LiveListeners {
  private static final Logger LOG = LoggerFactory.getLogger(LiveListeners.class);

  private final Map<ConversationRef, List<Listener>> listeners = new ConcurrentHashMap<>();

  /** Somebody who listens, until it is closed; two are never equal. */
  public final class Listener implements AutoCloseable {
    private final ConversationRef conversation;
    private final Consumer<LiveFrame> hears;

    private Listener(ConversationRef conversation, Consumer<LiveFrame> hears) {
      this.conversation = conversation;
      this.hears = hears;
    }

    @Override
    public void close() {
      listeners.computeIfPresent(
          conversation,
          (ref, those) -> {
            List<Listener> rest = those.stream().filter(other -> other != this).toList();
            return rest.isEmpty() ? null : rest;
          });
    }
  }

  /**
   * Listens to a conversation.
   *
   * @param hears gets the frames one after another where one caller hands them over, and from
   *     several threads where several do; it must not wait for anything
   */
  public Listener open(ConversationRef conversation, Consumer<LiveFrame> hears) {
    Listener listener = new Listener(conversation, hears);
    listeners.merge(
        conversation,
        List.of(listener),
        (those, added) -> Stream.concat(those.stream(), added.stream()).toList());
    return listener;
  }

  /** Hands frames, in their order, to those of this node who listen. */
  public void hand(Collection<LiveFrame> frames) {
    for (LiveFrame frame : frames) {
      for (Listener listener : listeners.getOrDefault(frame.conversation(), List.of())) {
        hand(listener, frame);
      }
    }
  }

  private static void hand(Listener listener, LiveFrame frame) {
    try {
      listener.hears.accept(frame);
    } catch (RuntimeException e) {
      LOG.warn("A socket of {} could not be shown a frame", frame.conversation().auditName(), e);
    }
  }
}
