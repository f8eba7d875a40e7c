package io.switchboard.support.conversations.control;

import io.switchboard.support.live.boundary.LiveFrame;
import java.util.List;

/** What open sockets are to be shown once a change is durable; fired within its transaction. */
record Committed(List<LiveFrame> frames, boolean news) {
  Committed {
    frames = List.copyOf(frames);
  }
}
