package io.switchboard.support.topics.boundary;

import io.switchboard.channels.boundary.TopicIcon;
import java.util.Objects;

/**
 * How a conversation's topic is to look.
 *
 * @param title 1 to 128 characters
 */
public record TopicState(String title, TopicIcon icon, boolean closed) {
  public TopicState {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(icon, "icon");
  }
}
