package io.switchboard.support.group.control;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command as an agent typed it: {@code /name@bot rest}.
 *
 * @param name in lower case, without the slash
 * @param rest what follows, without blanks around it
 */
record CommandLine(String name, String rest) {
  private static final Pattern FORM =
      Pattern.compile("(?s)/([A-Za-z0-9_]{1,32})(?:@\\w+)?(?:\\s+(.*))?");

  /** The command in a text; empty if it is none. */
  static Optional<CommandLine> of(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(
            new CommandLine(
                form.group(1).toLowerCase(Locale.ROOT),
                form.group(2) == null ? "" : form.group(2).strip()))
        : Optional.empty();
  }
}
