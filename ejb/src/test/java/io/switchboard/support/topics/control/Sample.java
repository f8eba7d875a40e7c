package io.switchboard.support.topics.control;

import io.switchboard.channels.boundary.TopicIcon;
import io.switchboard.support.topics.boundary.TopicState;
import java.util.UUID;

/** What tests of topics have in common. */
final class Sample {
  static final UUID FILE = new UUID(2, 2);

  private Sample() {}

  static TopicState open(String title) {
    return new TopicState(title, TopicIcon.UNCLAIMED, false);
  }

  static TopicState closed(String title) {
    return new TopicState(title, TopicIcon.CLOSED, true);
  }
}
