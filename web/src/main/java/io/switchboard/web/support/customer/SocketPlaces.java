package io.switchboard.web.support.customer;

import io.switchboard.support.boundary.ConversationRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How many sockets may be open on this node: ten for a conversation, a hundred for an address,
 * which many people may share, and twenty thousand in all.
 */
final class SocketPlaces {
  static final int OF_CONVERSATION = 10;
  static final int OF_ADDRESS = 100;
  static final int OF_NODE = 20_000;

  private final Map<UUID, Integer> conversations = new HashMap<>();
  private final Map<String, Integer> addresses = new HashMap<>();
  private int all;

  /** A socket's place, until it is closed. */
  final class Place implements AutoCloseable {
    private final UUID conversation;
    private final String subscriber;
    private boolean taken = true;

    private Place(UUID conversation, String subscriber) {
      this.conversation = conversation;
      this.subscriber = subscriber;
    }

    @Override
    public void close() {
      synchronized (SocketPlaces.this) {
        if (taken) {
          taken = false;
          all--;
          leave(conversations, conversation);
          leave(addresses, subscriber);
        }
      }
    }
  }

  /** Whether one more would find a place now. */
  synchronized boolean isRoom(ConversationRef conversation, String address) {
    return isRoomFor(conversation.id(), CustomerLimits.subscriber(address));
  }

  /** Takes a place; empty if there is none. */
  synchronized Optional<Place> take(ConversationRef conversation, String address) {
    String subscriber = CustomerLimits.subscriber(address);
    if (!isRoomFor(conversation.id(), subscriber)) {
      return Optional.empty();
    }
    all++;
    conversations.merge(conversation.id(), 1, Integer::sum);
    addresses.merge(subscriber, 1, Integer::sum);
    return Optional.of(new Place(conversation.id(), subscriber));
  }

  private boolean isRoomFor(UUID conversation, String subscriber) {
    return all < OF_NODE
        && conversations.getOrDefault(conversation, 0) < OF_CONVERSATION
        && addresses.getOrDefault(subscriber, 0) < OF_ADDRESS;
  }

  private static <K> void leave(Map<K, Integer> counts, K key) {
    counts.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
  }
}
