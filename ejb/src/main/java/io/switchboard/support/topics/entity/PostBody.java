package io.switchboard.support.topics.entity;

import io.switchboard.channels.boundary.HostsTopics.BotCommand;
import io.switchboard.channels.boundary.HostsTopics.Button;
import java.util.List;
import java.util.UUID;

/**
 * What a post says. What a kind has no use for is null or empty.
 *
 * @param file an attachment
 * @param message the entry of the transcript
 * @param press the pressed button that is answered
 */
public record PostBody(
    String text,
    UUID file,
    UUID message,
    boolean pinned,
    List<List<Button>> buttons,
    String press,
    List<BotCommand> commands) {
  public PostBody {
    buttons = buttons == null ? List.of() : buttons.stream().map(List::copyOf).toList();
    commands = commands == null ? List.of() : List.copyOf(commands);
  }

  /** A text alone. */
  public static PostBody text(String text, UUID message) {
    return new PostBody(text, null, message, false, null, null, null);
  }

  public static PostBody answer(String press, String text) {
    return new PostBody(text, null, null, false, null, press, null);
  }

  public static PostBody commands(List<BotCommand> commands) {
    return new PostBody("", null, null, false, null, null, commands);
  }
}
