package io.switchboard.support.group.control;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What begins like a command, as an agent typed it: {@code /name@bot rest}. It is meant for a bot,
 * whether there is such a command or not, and never for a customer.
 *
 * @param name in lower case, without the slash
 * @param bot the bot that is named, in lower case; empty if none is
 * @param rest what follows, without blanks around it
 */
record CommandLine(String name, Optional<String> bot, String rest) {
  private static final Pattern FORM =
      Pattern.compile("(?s)/([\\p{L}\\p{N}_][^\\s:@]*)(?:@(\\w+))?[\\s:]*(.*)");

  /** The command in a text; empty if it is none. */
  static Optional<CommandLine> of(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(
            new CommandLine(
                form.group(1).toLowerCase(Locale.ROOT),
                Optional.ofNullable(form.group(2)).map(bot -> bot.toLowerCase(Locale.ROOT)),
                form.group(3).strip()))
        : Optional.empty();
  }

  /** Whether this bot is meant, or no one in particular. */
  boolean isFor(String botUsername) {
    return bot.map(named -> named.equalsIgnoreCase(botUsername)).orElse(true);
  }
}
