package io.switchboard.support.topics.boundary;

import io.switchboard.channels.boundary.TopicIcon;
import java.util.Objects;

/**
 * How a conversation's topic is to look.
 *
 * @param title a longer one than {@value #LONGEST_TITLE} characters is cut
 */
public record TopicState(String title, TopicIcon icon, boolean closed) {
  public static final int LONGEST_TITLE = 128;

  public TopicState {
    Objects.requireNonNull(icon, "icon");
    if (title.isBlank()) {
      throw new IllegalArgumentException("A topic has a title.");
    }
    if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
      title = title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE));
    }
  }
}
