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
 * @param refusals how often the platform refused it; then less of it is posted
 */
public record PostBody(
    String text,
    UUID file,
    UUID message,
    boolean pinned,
    List<List<Button>> buttons,
    String press,
    List<BotCommand> commands,
    int refusals) {
  public PostBody {
    buttons = buttons == null ? List.of() : buttons.stream().map(List::copyOf).toList();
    commands = commands == null ? List.of() : List.copyOf(commands);
  }

  /** A text alone. */
  public static PostBody text(String text, UUID message) {
    return new PostBody(text, null, message, false, null, null, null, 0);
  }

  public static PostBody answer(String press, String text) {
    return new PostBody(text, null, null, false, null, press, null, 0);
  }

  public static PostBody commands(List<BotCommand> commands) {
    return new PostBody("", null, null, false, null, null, commands, 0);
  }

  /** The same, refused once more. */
  public PostBody refused() {
    return new PostBody(text, file, message, pinned, buttons, press, commands, refusals + 1);
  }

  /** Whether its file was refused, so that it is its text with the file's name. */
  public boolean withoutFile() {
    return file != null && refusals == 1;
  }

  /** Whether all of it was refused, so that only the notice of that is left. */
  public boolean noticeAlone() {
    return refusals >= (file == null ? 1 : 2);
  }
}
