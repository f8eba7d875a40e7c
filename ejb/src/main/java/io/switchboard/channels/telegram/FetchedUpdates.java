package io.switchboard.channels.telegram;

import java.io.Serializable;
import java.util.List;

/** Updates as Telegram sent them, in order. */
record FetchedUpdates(List<Item> items) implements Serializable {
  private static final long serialVersionUID = 1L;

  FetchedUpdates {
    items = List.copyOf(items);
  }

  /** One update. */
  record Item(long id, String body) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** What confirms them all; 0 if there is none. */
  long nextOffset() {
    return items.stream().mapToLong(Item::id).max().orElse(-1) + 1;
  }
}
