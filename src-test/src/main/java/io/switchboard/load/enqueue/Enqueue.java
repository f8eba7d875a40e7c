package io.switchboard.load.enqueue;

import java.util.UUID;

/** One way to make a notification durable and to put it on the queue. Used by many threads. */
public interface Enqueue extends AutoCloseable {
  /** A notification as it arrives. */
  record Item(UUID id, UUID workspace, String userId, String body) {}

  /** Returns when the caller may be told 202: the notification survives any crash. */
  void accept(Item item) throws Exception;

  /** Returns when everything accepted is on the queue too. */
  void settle() throws Exception;

  @Override
  void close() throws Exception;
}
