package io.switchboard.support.desk.boundary;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a workspace chose for its desk.
 *
 * @param locale the language of its texts where the customer's is not known: two or three letters,
 *     perhaps with a region ({@code pt-BR})
 * @param retentionDays closed conversations are removed after so many; empty: never
 * @param businessHours empty: somebody always answers
 * @param autocloseAgentSilent in the place of the configured one; zero: never
 * @param autocloseCustomerSilent in the place of the configured one; zero: never
 */
public record DeskSettings(
    String locale,
    Optional<Integer> retentionDays,
    Optional<BusinessHours> businessHours,
    Optional<Duration> autocloseAgentSilent,
    Optional<Duration> autocloseCustomerSilent,
    Branding branding) {
  private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}(-[A-Z]{2})?");
  private static final int MOST_DAYS = 36_500;
  private static final Duration MOST_SILENCE = Duration.ofDays(366);

  public static final DeskSettings DEFAULT =
      new DeskSettings(
          "en",
          Optional.of(90),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Branding.DEFAULT);

  public DeskSettings {
    check(LOCALE.matcher(locale).matches(), "A locale is a language such as en, or pt-BR.");
    check(
        retentionDays.filter(days -> days < 1 || days > MOST_DAYS).isEmpty(),
        "Conversations are kept for 1 to " + MOST_DAYS + " days, or for ever.");
    Objects.requireNonNull(businessHours, "businessHours");
    checkSilence(autocloseAgentSilent);
    checkSilence(autocloseCustomerSilent);
    Objects.requireNonNull(branding, "branding");
  }

  /** On which side of the page the widget is. */
  public enum Position {
    LEFT,
    RIGHT
  }

  /**
   * How the widget looks.
   *
   * @param accent a colour such as {@code #0b7a75}; empty: the widget's own
   * @param title above the chat; empty: the widget's own, in the customer's language
   */
  public record Branding(Optional<String> accent, Position position, Optional<String> title) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int MOST_TITLE = 80;

    public static final Branding DEFAULT =
        new Branding(Optional.empty(), Position.RIGHT, Optional.empty());

    public Branding {
      check(
          accent.filter(colour -> !COLOUR.matcher(colour).matches()).isEmpty(),
          "An accent is a colour such as #0b7a75.");
      Objects.requireNonNull(position, "position");
      check(
          title.filter(text -> text.isBlank() || text.length() > MOST_TITLE).isEmpty(),
          "A title has 1 to " + MOST_TITLE + " characters.");
    }
  }

  /** Whether somebody answers at that time. */
  public boolean isOpen(Instant at) {
    return businessHours.map(hours -> hours.isOpen(at)).orElse(true);
  }

  public DeskSettings withLocale(String chosen) {
    return new DeskSettings(
        chosen,
        retentionDays,
        businessHours,
        autocloseAgentSilent,
        autocloseCustomerSilent,
        branding);
  }

  public DeskSettings withRetentionDays(Optional<Integer> chosen) {
    return new DeskSettings(
        locale, chosen, businessHours, autocloseAgentSilent, autocloseCustomerSilent, branding);
  }

  public DeskSettings withBusinessHours(Optional<BusinessHours> chosen) {
    return new DeskSettings(
        locale, retentionDays, chosen, autocloseAgentSilent, autocloseCustomerSilent, branding);
  }

  public DeskSettings withAutocloseAgentSilent(Optional<Duration> chosen) {
    return new DeskSettings(
        locale, retentionDays, businessHours, chosen, autocloseCustomerSilent, branding);
  }

  public DeskSettings withAutocloseCustomerSilent(Optional<Duration> chosen) {
    return new DeskSettings(
        locale, retentionDays, businessHours, autocloseAgentSilent, chosen, branding);
  }

  public DeskSettings withBranding(Branding chosen) {
    return new DeskSettings(
        locale,
        retentionDays,
        businessHours,
        autocloseAgentSilent,
        autocloseCustomerSilent,
        chosen);
  }

  private static void checkSilence(Optional<Duration> silence) {
    check(
        silence.filter(time -> time.isNegative() || time.compareTo(MOST_SILENCE) > 0).isEmpty(),
        "A silence lasts from PT0S (never closed) to " + MOST_SILENCE + ".");
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
