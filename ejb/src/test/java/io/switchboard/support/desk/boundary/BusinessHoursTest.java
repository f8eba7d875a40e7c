package io.switchboard.support.desk.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.support.desk.boundary.BusinessHours.Opening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class BusinessHoursTest {
  private static BusinessHours hours(String zone, DayOfWeek day, String start, String end) {
    return new BusinessHours(
        ZoneId.of(zone), List.of(new Opening(day, LocalTime.parse(start), LocalTime.parse(end))));
  }

  private static Instant at(String time) {
    return Instant.parse(time);
  }

  @Test
  void theEndIsNotIncluded() {
    BusinessHours hours = hours("UTC", DayOfWeek.FRIDAY, "09:00", "17:00");
    assertThat(hours.isOpen(at("2026-11-20T08:59:59Z"))).isFalse();
    assertThat(hours.isOpen(at("2026-11-20T09:00:00Z"))).isTrue();
    assertThat(hours.isOpen(at("2026-11-20T16:59:59Z"))).isTrue();
    assertThat(hours.isOpen(at("2026-11-20T17:00:00Z"))).isFalse();
    assertThat(hours.isOpen(at("2026-11-21T10:00:00Z"))).as("another day").isFalse();
  }

  @Test
  void nineOClockStaysNineOClockWhenTheClocksChange() {
    BusinessHours hours = hours("Europe/Riga", DayOfWeek.SUNDAY, "09:00", "10:00");
    assertThat(hours.isOpen(at("2026-10-18T06:30:00Z"))).as("summer").isTrue();
    assertThat(hours.isOpen(at("2026-10-25T06:30:00Z"))).as("the day it ends").isFalse();
    assertThat(hours.isOpen(at("2026-10-25T07:30:00Z"))).as("the day it ends").isTrue();
  }

  @Test
  void theHourThatComesTwiceIsOpenTwice() {
    BusinessHours hours = hours("Europe/Riga", DayOfWeek.SUNDAY, "03:00", "04:00");
    assertThat(hours.isOpen(at("2026-10-25T00:30:00Z"))).isTrue();
    assertThat(hours.isOpen(at("2026-10-25T01:30:00Z"))).isTrue();
    assertThat(hours.isOpen(at("2026-10-25T02:30:00Z"))).isFalse();
  }

  @Test
  void anOpeningThatEndsBeforeItBeginsEndsOnTheNextDay() {
    BusinessHours hours = hours("UTC", DayOfWeek.FRIDAY, "22:00", "06:00");
    assertThat(hours.isOpen(at("2026-11-20T21:59:00Z"))).isFalse();
    assertThat(hours.isOpen(at("2026-11-20T23:00:00Z"))).isTrue();
    assertThat(hours.isOpen(at("2026-11-21T05:59:00Z"))).isTrue();
    assertThat(hours.isOpen(at("2026-11-21T06:00:00Z"))).isFalse();
    assertThat(hours.isOpen(at("2026-11-20T05:00:00Z"))).as("the morning before").isFalse();
  }

  @Test
  void midnightEndsTheDay() {
    BusinessHours hours = hours("UTC", DayOfWeek.SUNDAY, "00:00", "00:00");
    assertThat(hours.isOpen(at("2026-11-22T00:00:00Z"))).isTrue();
    assertThat(hours.isOpen(at("2026-11-22T23:59:59Z"))).isTrue();
    assertThat(hours.isOpen(at("2026-11-23T00:00:00Z"))).isFalse();
  }
}
