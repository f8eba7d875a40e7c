package io.switchboard.support.topics.control;

import io.switchboard.support.topics.boundary.TopicPost;
import io.switchboard.support.topics.entity.PostBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Cuts what is too long for one post into several: at the end of a paragraph, else of a line, else
 * of a word, and within a word only where there is no other place. Nothing is lost but white space
 * at the cuts.
 */
@ApplicationScoped
public class PostCutter {
  private static final List<String> ENDS = List.of("\n\n", "\n", " ");

  private Platforms platforms;

  PostCutter() {}

  @Inject
  public PostCutter(Platforms platforms) {
    this.platforms = platforms;
  }

  /**
   * The parts in order. Buttons, the pin and the file are the last one's; a text that is too long
   * for a file's caption goes ahead of it.
   */
  public List<PostBody> cut(TopicPost post) {
    List<String> texts = cut(post.text());
    UUID message = post.message().orElse(null);
    if (post.file().isPresent() && !(texts.size() == 1 && isCaption(texts.get(0)))) {
      texts = new ArrayList<>(texts);
      texts.add("");
    }
    int last = texts.size() - 1;
    List<PostBody> parts =
        new ArrayList<>(texts.stream().limit(last).map(t -> PostBody.text(t, message)).toList());
    parts.add(
        new PostBody(
            texts.get(last),
            post.file().orElse(null),
            message,
            post.pinned(),
            post.buttons(),
            null,
            null,
            0));
    return parts;
  }

  /** A text in parts that each fit into a post; none for a blank one. */
  List<String> cut(String text) {
    int most = platforms.longestText();
    List<String> parts = new ArrayList<>();
    String rest = text.strip();
    while (length(rest) > most) {
      int end = end(rest, rest.offsetByCodePoints(0, most));
      parts.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      parts.add(rest);
    }
    return parts;
  }

  private boolean isCaption(String text) {
    return length(text) <= platforms.longestCaption();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static int end(String text, int most) {
    for (String end : ENDS) {
      int at = text.lastIndexOf(end, most);
      if (at > most / 2) {
        return at;
      }
    }
    return most;
  }
}
