package io.switchboard.web.support.office;

import io.switchboard.support.desk.boundary.BusinessHours;
import io.switchboard.support.desk.boundary.BusinessHours.Opening;
import io.switchboard.web.rest.FieldChecks;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Business hours as callers write them.
 *
 * @param enabled false: somebody always answers; null where it is enabled
 */
public record HoursBody(Boolean enabled, String timezone, List<OpeningBody> schedule) {
  private static final int MOST_OPENINGS = 50;

  public HoursBody {
    boolean needed = enabled == null || enabled;
    new FieldChecks()
        .that(!needed || timezone != null, "timezone", "is required")
        .that(
            timezone == null || zone(timezone).isPresent(),
            "timezone",
            "must be a time zone, such as Europe/Riga")
        .that(!needed || schedule != null, "schedule", "is required")
        .that(
            schedule == null || schedule.size() <= MOST_OPENINGS,
            "schedule",
            "must have at most " + MOST_OPENINGS + " openings")
        .done();
  }

  /**
   * One opening of the week.
   *
   * @param end where it is not after the start it is on the next day; 24:00 is midnight
   */
  public record OpeningBody(String day, String start, String end) {
    private static final String MIDNIGHT = "24:00";
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");

    public OpeningBody {
      new FieldChecks()
          .that(day(day).isPresent(), "day", "must be monday, tuesday, … or sunday")
          .that(start != null && TIME.matcher(start).matches(), "start", "must be as in 09:00")
          .that(
              end != null && (TIME.matcher(end).matches() || end.equals(MIDNIGHT)),
              "end",
              "must be as in 17:30, or 24:00")
          .done();
    }

    private static Optional<DayOfWeek> day(String word) {
      return Stream.of(DayOfWeek.values())
          .filter(day -> day.name().equalsIgnoreCase(word))
          .findFirst();
    }

    private Opening opening() {
      return new Opening(
          day(day).orElseThrow(),
          LocalTime.parse(start),
          end.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(end));
    }

    private static OpeningBody of(Opening opening) {
      return new OpeningBody(
          opening.day().name().toLowerCase(Locale.ROOT),
          opening.start().toString(),
          opening.end().equals(LocalTime.MIDNIGHT) ? MIDNIGHT : opening.end().toString());
    }
  }

  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }

  /** These hours; where there are none, disabled ones. */
  static HoursBody of(Optional<BusinessHours> hours) {
    return hours
        .map(
            known ->
                new HoursBody(
                    true,
                    known.timezone().getId(),
                    known.schedule().stream().map(OpeningBody::of).toList()))
        .orElse(new HoursBody(false, null, List.of()));
  }

  /** The hours; empty where they are disabled. */
  Optional<BusinessHours> hours() {
    return enabled == null || enabled
        ? Optional.of(
            new BusinessHours(
                ZoneId.of(timezone), schedule.stream().map(OpeningBody::opening).toList()))
        : Optional.empty();
  }
}
