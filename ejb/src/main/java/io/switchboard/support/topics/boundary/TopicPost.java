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
 * @param message the entry of the transcript that it carries: a topic that is made anew repeats the
 *     last entries, but none that is still to be posted
 * @param urgent a customer said it: it goes ahead of what the desk says by itself
 * @param pinned whether it is pinned once it is there
 */
public record TopicPost(
    String text,
    Optional<UUID> file,
    Optional<UUID> message,
    boolean urgent,
    boolean pinned,
    List<List<Button>> buttons) {
  public TopicPost {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    buttons = buttons.stream().map(List::copyOf).toList();
    if (text.isBlank() && file.isEmpty()) {
      throw new IllegalArgumentException("A post has a text or a file.");
    }
  }

  /** What a customer wrote. */
  public static TopicPost ofCustomer(String text, Optional<UUID> file) {
    return new TopicPost(text, file, Optional.empty(), true, false, List.of());
  }

  /** What the desk says by itself. */
  public static TopicPost ofDesk(String text) {
    return new TopicPost(text, Optional.empty(), Optional.empty(), false, false, List.of());
  }

  /** The same, for this entry of the transcript. */
  public TopicPost telling(UUID entry) {
    return new TopicPost(text, file, Optional.of(entry), urgent, pinned, buttons);
  }

  /** The same with these buttons beneath. */
  public TopicPost with(List<List<Button>> rows) {
    return new TopicPost(text, file, message, urgent, pinned, rows);
  }

  /** The same, pinned. */
  public TopicPost pinnedInTopic() {
    return new TopicPost(text, file, message, urgent, true, buttons);
  }
}
