package io.switchboard.web.support.office;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskSettings;
import io.switchboard.support.desk.boundary.DeskSettings.Branding;
import io.switchboard.support.desk.boundary.DeskSettings.Position;
import io.switchboard.support.templates.boundary.Template;
import io.switchboard.support.templates.boundary.UpsertTemplate.TemplateChange;
import io.switchboard.web.rest.FieldChecks;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The settings of a desk as callers write them.
 *
 * @param retentionDays null: closed conversations are kept
 * @param businessHours null: somebody always answers
 * @param autocloseAgentSilent an ISO-8601 duration; null: as the installation is configured
 * @param autocloseCustomerSilent likewise
 * @param accent null: the widget's own
 * @param title null: the widget's own
 */
@JsonNaming(SnakeCaseStrategy.class)
public record SettingsBody(
    UUID workspace,
    String welcomeMessage,
    String locale,
    Integer retentionDays,
    HoursBody businessHours,
    String autocloseAgentSilent,
    String autocloseCustomerSilent,
    String accent,
    String position,
    String title) {
  private static final int LONGEST_TITLE = 80;

  public SettingsBody {
    DeskSettings sample = DeskSettings.DEFAULT;
    FieldChecks checks =
        new FieldChecks()
            .that(
                welcomeMessage == null || TemplateChange.isText(welcomeMessage),
                "welcome_message",
                "must have 1 to "
                    + Template.LONGEST_TEXT
                    + " characters and no control characters");
    check(checks, "locale", locale, sample::withLocale);
    check(checks, "retention_days", Optional.ofNullable(retentionDays), sample::withRetentionDays);
    check(checks, "autoclose_agent_silent", autocloseAgentSilent, SettingsBody::silence);
    check(checks, "autoclose_customer_silent", autocloseCustomerSilent, SettingsBody::silence);
    check(checks, "accent", accent, SettingsBody::coloured);
    check(checks, "position", position, SettingsBody::side);
    if (title != null) {
      checks.text("title", title, 1, LONGEST_TITLE);
    }
    checks.done();
  }

  private static <T> void check(FieldChecks checks, String field, T value, Consumer<T> accepting) {
    try {
      if (value != null) {
        accepting.accept(value);
      }
    } catch (IllegalArgumentException refused) {
      checks.that(false, field, "is not accepted: " + refused.getMessage());
    }
  }

  private static DeskSettings silence(String text) {
    return DeskSettings.DEFAULT.withAutocloseAgentSilent(Optional.of(duration(text)));
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("A duration is written as in PT24H.", e);
    }
  }

  private static Branding coloured(String colour) {
    return new Branding(Optional.of(colour), Position.RIGHT, Optional.empty());
  }

  private static Position side(String word) {
    for (Position side : Position.values()) {
      if (word(side).equals(word)) {
        return side;
      }
    }
    throw new IllegalArgumentException("It is left or right.");
  }

  private static String word(Position side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  /** These settings. */
  static SettingsBody of(WorkspaceId workspace, DeskSettings settings, String welcomeMessage) {
    Branding branding = settings.branding();
    return new SettingsBody(
        workspace.value(),
        welcomeMessage,
        settings.locale(),
        settings.retentionDays().orElse(null),
        HoursBody.of(settings.businessHours()),
        settings.autocloseAgentSilent().map(Duration::toString).orElse(null),
        settings.autocloseCustomerSilent().map(Duration::toString).orElse(null),
        branding.accent().orElse(null),
        word(branding.position()),
        branding.title().orElse(null));
  }

  /**
   * The settings with what is given of these.
   *
   * @param given whether the caller has written the field of this name
   */
  DeskSettings mergedInto(DeskSettings before, Predicate<String> given) {
    DeskSettings after = before.withBranding(branding(before.branding(), given));
    if (given.test("locale")) {
      after = after.withLocale(locale == null ? DeskSettings.DEFAULT.locale() : locale);
    }
    if (given.test("retention_days")) {
      after = after.withRetentionDays(Optional.ofNullable(retentionDays));
    }
    if (given.test("business_hours")) {
      after = after.withBusinessHours(Optional.ofNullable(businessHours).flatMap(HoursBody::hours));
    }
    if (given.test("autoclose_agent_silent")) {
      after = after.withAutocloseAgentSilent(optional(autocloseAgentSilent));
    }
    if (given.test("autoclose_customer_silent")) {
      after = after.withAutocloseCustomerSilent(optional(autocloseCustomerSilent));
    }
    return after;
  }

  private static Optional<Duration> optional(String silence) {
    return Optional.ofNullable(silence).map(SettingsBody::duration);
  }

  private Branding branding(Branding before, Predicate<String> given) {
    return new Branding(
        given.test("accent") ? Optional.ofNullable(accent) : before.accent(),
        given.test("position") && position != null ? side(position) : before.position(),
        given.test("title") ? Optional.ofNullable(title) : before.title());
  }
}
