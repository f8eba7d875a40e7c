package io.switchboard.support.topics.entity;

import io.switchboard.channels.boundary.TopicIcon;
import io.switchboard.support.topics.boundary.TopicState;
import java.util.Objects;
import java.util.Optional;

/**
 * A conversation's topic: as it is to be, and as the platform last took it.
 *
 * @param group where it was made last, or null: it never was
 * @param thread its thread in that group, or null: it is gone
 * @param shownTitle null if it is not known
 * @param shownIcon null if it is not known
 */
public record Topic(
    TopicState wanted,
    String group,
    String thread,
    String shownTitle,
    TopicIcon shownIcon,
    boolean shownClosed) {
  public Topic {
    Objects.requireNonNull(wanted, "wanted");
  }

  /** Its thread, if it is there. */
  public Optional<String> threadIn(String presentGroup) {
    return presentGroup.equals(group) ? Optional.ofNullable(thread) : Optional.empty();
  }

  /** Whether there was one before, wherever that is now. */
  public boolean wasMade() {
    return group != null;
  }

  boolean looksAsWanted() {
    return wanted.title().equals(shownTitle) && wanted.icon() == shownIcon;
  }

  public Topic made(String inGroup, String asThread) {
    return new Topic(wanted, inGroup, asThread, wanted.title(), wanted.icon(), false);
  }

  public Topic edited() {
    return new Topic(wanted, group, thread, wanted.title(), wanted.icon(), shownClosed);
  }

  public Topic closed(boolean closed) {
    return new Topic(wanted, group, thread, shownTitle, shownIcon, closed);
  }

  public Topic gone() {
    return new Topic(wanted, group, null, null, null, false);
  }
}
