package io.switchboard.notifications.boundary;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.TextFormat;
import io.switchboard.notifications.boundary.InvalidNotification.FieldError;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks a notification's fields and answers all that is wrong at once. */
@ApplicationScoped
public class ReadNotification {
  /** Code points. */
  public static final int MAX_CONTENT = 32_768;

  private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

  private Clock clock;

  ReadNotification() {}

  @Inject
  public ReadNotification(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws InvalidNotification naming every wrong field
   */
  public Submission read(WorkspaceId workspace, NotificationRequest request) {
    List<FieldError> errors = new ArrayList<>();
    if (!UserId.isValid(request.userId())) {
      errors.add(
          new FieldError("userId", "1 to 128 characters without control characters are needed."));
    }
    if (request.type() == null || !TYPE.matcher(request.type()).matches()) {
      errors.add(
          new FieldError(
              "type",
              "A word of up to 64 letters, digits, dots, dashes or underscores is needed."));
    }
    checkContent(request.content(), errors);
    boolean markdown = "markdown".equals(request.format());
    if (!markdown && request.format() != null && !"plain".equals(request.format())) {
      errors.add(new FieldError("format", "The format is plain or markdown."));
    }
    List<ChannelKind> channels = channels(request.channels(), errors);
    checkTimes(request.sendAt(), request.expiresAt(), errors);
    OnUnknown onUnknown = onUnknown(request.onUnknown(), errors);
    if (!errors.isEmpty()) {
      throw new InvalidNotification(errors);
    }
    return new Submission(
        new ChannelOwner(workspace, new UserId(request.userId())),
        request.type(),
        request.content(),
        markdown ? TextFormat.MARKDOWN : TextFormat.PLAIN,
        channels,
        instant(request.sendAt()),
        instant(request.expiresAt()),
        onUnknown,
        Boolean.TRUE.equals(request.critical()));
  }

  private static void checkContent(String content, List<FieldError> errors) {
    if (content == null || content.isBlank()) {
      errors.add(new FieldError("content", "A text is needed."));
    } else if (content.length() > MAX_CONTENT
        && content.codePointCount(0, content.length()) > MAX_CONTENT) {
      errors.add(new FieldError("content", "At most " + MAX_CONTENT + " characters are taken."));
    } else if (content.codePoints().anyMatch(ReadNotification::isUnprintable)) {
      errors.add(
          new FieldError(
              "content", "Control characters other than tab and line breaks are not taken."));
    }
  }

  private static boolean isUnprintable(int c) {
    return c < ' ' && c != '\n' && c != '\t' && c != '\r'
        || c >= 0x7f && c <= 0x9f
        || c >= 0xD800 && c <= 0xDFFF;
  }

  private static List<ChannelKind> channels(List<String> words, List<FieldError> errors) {
    if (words == null) {
      return List.of();
    }
    Set<ChannelKind> kinds = new LinkedHashSet<>();
    for (String word : words) {
      Optional<ChannelKind> kind = ChannelKind.ofWord(word);
      if (kind.isEmpty()) {
        errors.add(new FieldError("channels", "A channel is not known: " + quoted(word) + "."));
      }
      kind.ifPresent(kinds::add);
    }
    if (words.isEmpty()) {
      errors.add(new FieldError("channels", "Name a channel, or leave the field out."));
    }
    return List.copyOf(kinds);
  }

  private static String quoted(String word) {
    if (word == null) {
      return "null";
    }
    String shown = word.length() > 40 ? word.substring(0, 40) + "…" : word;
    return '"' + shown.replaceAll("\\p{Cntrl}", "?") + '"';
  }

  private void checkTimes(
      OffsetDateTime sendAt, OffsetDateTime expiresAt, List<FieldError> errors) {
    if (expiresAt == null) {
      return;
    }
    if (!expiresAt.toInstant().isAfter(clock.instant())) {
      errors.add(new FieldError("expiresAt", "This time has passed."));
    } else if (sendAt != null && !expiresAt.isAfter(sendAt)) {
      errors.add(new FieldError("expiresAt", "This is not after sendAt."));
    }
  }

  private static OnUnknown onUnknown(String word, List<FieldError> errors) {
    if (word == null || OnUnknown.RETRY.word().equals(word)) {
      return OnUnknown.RETRY;
    }
    if (!OnUnknown.STOP.word().equals(word)) {
      errors.add(new FieldError("onUnknown", "It is retry or stop."));
    }
    return OnUnknown.STOP;
  }

  private static Optional<Instant> instant(OffsetDateTime time) {
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }
}
