package io.switchboard.platform.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UuidsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void idsRiseAlsoWithinAMillisecond() {
    Uuids ids = new Uuids(Clock.fixed(NOW, ZoneOffset.UTC));

    List<UUID> made = Stream.generate(ids::next).limit(10_000).toList();

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void anIdIsOfVersionSevenAndTellsItsTime() {
    UUID id = new Uuids(Clock.fixed(NOW, ZoneOffset.UTC)).next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
  }

  @Test
  void whatIsNoIdIsNone() {
    assertThat(Uuids.parse("1-1-1-1-1")).isEmpty();
    assertThat(Uuids.parse("'; drop table notification; --------")).isEmpty();
    assertThat(Uuids.parse(null)).isEmpty();
  }
}
