package io.switchboard.channels.boundary;

import java.util.Objects;
import java.util.Optional;

/**
 * A piece of a text that fits one message of a platform.
 *
 * @param plain the piece without any markup
 * @param markup the piece in the platform's own markup; empty for plain text
 */
public record TextPart(String plain, Optional<String> markup) {
  public TextPart {
    Objects.requireNonNull(plain, "plain");
    Objects.requireNonNull(markup, "markup");
  }

  public static TextPart plain(String text) {
    return new TextPart(text, Optional.empty());
  }
}
