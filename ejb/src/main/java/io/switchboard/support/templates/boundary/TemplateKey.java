package io.switchboard.support.templates.boundary;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The occasions on which the desk speaks by itself. Each has built-in texts, and where they go
 * unless a workspace decides otherwise: a banner in the widget (ws) for what matters now only, a
 * bubble of the transcript (persist) for what a customer must find later too, the topic for agents.
 * None is both banner and bubble by itself, or a customer would read it twice.
 */
public enum TemplateKey {
  /**
   * When a conversation starts: a bubble, for it is said before the customer's socket is open (the
   * pilot's health check goes from start to topic to welcome to socket).
   */
  WELCOME_MESSAGE(Flags.PERSIST, 0),
  /** After a customer's message while nobody has claimed the conversation: a banner. */
  WAITING_FOR_AGENT(Flags.WS, 60),
  /** When a customer writes into a closed conversation: a banner. */
  CONVERSATION_REOPENED(Flags.WS, 0),
  /** The first and every further reminder but the last: posted in the topic. */
  UNCLAIMED_REMINDER_5M(Flags.TELEGRAM, 0),
  /** The last reminder: posted in the topic and pinned. */
  UNCLAIMED_REMINDER_15M_PIN(Flags.TELEGRAM_PINNED, 0),
  /** A banner over a closed conversation whose history is shown again. */
  CLOSED_HISTORY_NOTE(Flags.WS, 0),
  /** Outside of business hours: a bubble, for the customer may look later; at most once an hour. */
  AWAY_MESSAGE(Flags.PERSIST, 3_600),
  /** When silence has closed the conversation: a bubble, and the topic hears it too. */
  AUTO_CLOSED(Flags.PERSIST_AND_TELEGRAM, 0),
  /** After closing: a banner that asks for one to five. */
  RATING_REQUEST(Flags.WS, 0);

  private enum Flags {
    WS,
    PERSIST,
    PERSIST_AND_TELEGRAM,
    TELEGRAM,
    TELEGRAM_PINNED
  }

  private final Flags flags;
  private final int rateSeconds;

  TemplateKey(Flags flags, int rateSeconds) {
    this.flags = flags;
    this.rateSeconds = rateSeconds;
  }

  /** Where it goes, unless a workspace decides otherwise. */
  public TemplateFlags builtInFlags() {
    return new TemplateFlags(
        true,
        flags == Flags.WS,
        flags == Flags.PERSIST || flags == Flags.PERSIST_AND_TELEGRAM,
        flags.compareTo(Flags.PERSIST_AND_TELEGRAM) >= 0,
        flags == Flags.TELEGRAM_PINNED,
        TemplateFlags.rate(rateSeconds));
  }

  /** The stable word, such as {@code welcome_message}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of this word; empty if there is none. */
  public static Optional<TemplateKey> of(String word) {
    return Stream.of(values()).filter(key -> key.word().equals(word)).findFirst();
  }
}
