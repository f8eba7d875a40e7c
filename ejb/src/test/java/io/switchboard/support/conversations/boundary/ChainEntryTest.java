package io.switchboard.support.conversations.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R13: the hash of an entry covers all of it and what stands before")
class ChainEntryTest {
  private static final UUID CONVERSATION = UUID.fromString("0198c5b0-0000-7000-8000-000000000001");
  private static final UUID ID = UUID.fromString("0198c5b0-0000-7000-8000-000000000002");
  private static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456Z");
  private static final byte[] ORIGIN = ChainEntry.origin(CONVERSATION);

  private static ChainEntry entry(String text, String name) {
    return new ChainEntry(
        CONVERSATION, 1, ID, "message", "inbound", text, null, name, null, null, AT);
  }

  @Test
  void theFormIsTheDocumentedOne() {
    assertThat(HexFormat.of().formatHex(ORIGIN))
        .isEqualTo("f315ae7ad4b38027b8eb6555ee6bf043107b704e0758e8be103fc97e9601a37c");
  }

  @Test
  void everyChangeChangesTheHash() {
    byte[] original = entry("Hello", null).hashAfter(ORIGIN);

    assertThat(
            List.of(
                entry("Hellp", null),
                entry("Hello", ""),
                entry("Hell", "o"),
                new ChainEntry(
                    CONVERSATION, 2, ID, "message", "inbound", "Hello", null, null, null, null, AT),
                new ChainEntry(
                    CONVERSATION,
                    1,
                    ID,
                    "message",
                    "outbound",
                    "Hello",
                    null,
                    null,
                    null,
                    null,
                    AT),
                new ChainEntry(
                    CONVERSATION, 1, ID, "message", "inbound", "Hello", 7L, null, null, null, AT),
                new ChainEntry(
                    CONVERSATION,
                    1,
                    ID,
                    "message",
                    "inbound",
                    "Hello",
                    null,
                    null,
                    null,
                    null,
                    AT.plusNanos(1_000))))
        .allSatisfy(other -> assertThat(other.hashAfter(ORIGIN)).isNotEqualTo(original));
    assertThat(entry("Hello", null).hashAfter(original)).isNotEqualTo(original);
    assertThat(entry("Hello", null).hashAfter(ORIGIN)).isEqualTo(original);
  }
}
