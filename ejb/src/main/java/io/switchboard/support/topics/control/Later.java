package io.switchboard.support.topics.control;

import java.time.Duration;

/** Has something small done later, once; it is forgotten when the node ends. */
public interface Later {
  void in(Duration delay, Runnable task);
}
