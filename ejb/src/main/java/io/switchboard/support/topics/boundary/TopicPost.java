package io.switchboard.support.topics.boundary;

import io.switchboard.channels.boundary.HostsTopics.Button;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to be posted in a conversation's topic.
 *
 * @param text what is said; one that is longer than a post is cut into several
 * @param file an attachment that goes with it
 * @param urgent a customer said it: it goes ahead of what the desk says by itself
 * @param pinned whether it is pinned once it is there
 */
public record TopicPost(
    String text, Optional<UUID> file, boolean urgent, boolean pinned, List<List<Button>> buttons) {
  public TopicPost {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(file, "file");
    buttons = buttons.stream().map(List::copyOf).toList();
  }

  /** What a customer wrote. */
  public static TopicPost ofCustomer(String text, Optional<UUID> file) {
    return new TopicPost(text, file, true, false, List.of());
  }

  /** What the desk says by itself. */
  public static TopicPost ofDesk(String text) {
    return new TopicPost(text, Optional.empty(), false, false, List.of());
  }

  /** The same with these buttons beneath. */
  public TopicPost with(List<List<Button>> rows) {
    return new TopicPost(text, file, urgent, pinned, rows);
  }

  /** The same, pinned. */
  public TopicPost pinnedInTopic() {
    return new TopicPost(text, file, urgent, true, buttons);
  }
}
