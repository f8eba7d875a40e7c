package io.switchboard.support.desk.boundary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;

/**
 * When people answer. Times are those on the clocks of the time zone, so that nine o'clock stays
 * nine o'clock when the clocks change.
 */
public record BusinessHours(ZoneId timezone, List<Opening> schedule) {
  private static final int MOST_OPENINGS = 50;

  public BusinessHours {
    Objects.requireNonNull(timezone, "timezone");
    schedule = List.copyOf(schedule);
    if (schedule.size() > MOST_OPENINGS) {
      throw new IllegalArgumentException("At most " + MOST_OPENINGS + " openings a week.");
    }
  }

  /**
   * One opening of the week.
   *
   * @param end not included; where it is not after the start, it is on the next day
   */
  public record Opening(DayOfWeek day, LocalTime start, LocalTime end) {
    public Opening {
      Objects.requireNonNull(day, "day");
      Objects.requireNonNull(start, "start");
      Objects.requireNonNull(end, "end");
    }

    private boolean includes(DayOfWeek today, LocalTime time) {
      if (start.isBefore(end)) {
        return today == day && !time.isBefore(start) && time.isBefore(end);
      }
      return (today == day && !time.isBefore(start))
          || (today == day.plus(1) && time.isBefore(end));
    }
  }

  /** Whether somebody answers at that time. */
  public boolean isOpen(Instant at) {
    ZonedDateTime local = at.atZone(timezone);
    return schedule.stream()
        .anyMatch(opening -> opening.includes(local.getDayOfWeek(), local.toLocalTime()));
  }
}
