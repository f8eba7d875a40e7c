package io.switchboard.support.transcripts.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.switchboard.support.conversations.boundary.FindConversations;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.support.transcripts.boundary.ExportTranscript.Format;
import io.switchboard.support.transcripts.boundary.VerifyTranscript.Verdict;
import io.switchboard.testing.NotedAudit;
import io.switchboard.testing.SteppingClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyTranscriptTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String[] TEXTS = {"Hello", "Hi, \"Eve\"", "مرحبا 🙂", "Bye\nnow", "Thanks"};

  private final byte[] exported = export(SampleConversation.of(TEXTS));

  static byte[] export(SampleConversation conversation) {
    SteppingClock clock = new SteppingClock();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new ExportTranscript(
              new FindConversations(conversation),
              new ReadTranscript(conversation),
              new NotedAudit().door(clock),
              clock)
          .export(SampleConversation.REF.id(), Format.JSON)
          .orElseThrow()
          .content()
          .writeTo(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static Verdict verify(byte[] json, String... knownHead) {
    try {
      return VerifyTranscript.verify(
          new ByteArrayInputStream(json), Arrays.stream(knownHead).findFirst());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Verdict afterChange(Consumer<ObjectNode> change) {
    try {
      ObjectNode transcript = (ObjectNode) MAPPER.readTree(exported);
      change.accept(transcript);
      return verify(MAPPER.writeValueAsBytes(transcript));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static ArrayNode messages(ObjectNode transcript) {
    return (ArrayNode) transcript.get("messages");
  }

  @Test
  void whatWasExportedIsWhole() throws IOException {
    Verdict verdict = verify(exported);

    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.entries()).isEqualTo(5);
    assertThat(verdict.head())
        .isEqualTo(MAPPER.readTree(exported).path("head").path("hash").asText());
  }

  @Test
  void anEmptyConversationIsWhole() {
    assertThat(verify(export(SampleConversation.of())).isWhole()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "text, Hello there",
    "direction, outbound",
    "kind, service",
    "agent_name, Eve",
    "created_at, 2026-01-01T12:00:03.000002Z",
    "attachment_sha256, abcdef",
    "id, 00000000-0000-7000-8000-00000000abcd"
  })
  @DisplayName("R13: one altered field of an entry is found")
  void oneAlteredFieldIsFound(String field, String value) {
    Verdict verdict = afterChange(all -> ((ObjectNode) messages(all).get(2)).put(field, value));

    assertThat(verdict.findings()).hasSize(1);
    assertThat(verdict.findings().get(0)).startsWith("Entry 3 ").endsWith("was altered");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  @DisplayName("R13: one missing entry is found")
  void oneMissingEntryIsFound(int index) {
    Verdict verdict = afterChange(all -> messages(all).remove(index));

    assertThat(verdict.findings())
        .containsExactly("Entry " + (index + 1) + " is missing, before entry " + (index + 2));
  }

  @Test
  void missingEntriesAtTheEndAreFound() {
    Verdict verdict =
        afterChange(
            all -> {
              messages(all).remove(4);
              messages(all).remove(3);
            });

    assertThat(verdict.findings()).containsExactly("Entries 4 to 5 are missing at the end");
  }

  @Test
  void movedEntriesAreFound() {
    Verdict verdict =
        afterChange(
            all -> {
              JsonNode second = messages(all).remove(1);
              messages(all).insert(2, second);
            });

    assertThat(verdict.findings())
        .containsExactly(
            "Entry 2 is missing, before entry 3",
            "Entry 2 stands after entry 3: it was moved or repeated");
  }

  @Test
  void anEntryOfAnotherConversationIsFound() {
    Verdict verdict =
        afterChange(all -> all.put("conversation_id", "00000000-0000-7000-8000-00000000ffff"));

    assertThat(verdict.findings()).hasSize(TEXTS.length);
  }

  @Test
  void anAlteredHeadIsFound() {
    Verdict verdict =
        afterChange(all -> ((ObjectNode) all.get("head")).put("hash", "00".repeat(32)));

    assertThat(verdict.findings())
        .containsExactly(
            "The head of the chain is not that of the last entry: one of them was altered");
  }

  @Test
  @DisplayName("a chain that was forged as a whole is found by a head that was kept elsewhere")
  void aForgedChainIsFoundByAHeadKeptElsewhere() {
    String kept = verify(exported).head();
    byte[] forged = export(SampleConversation.of("Hello", "I promise it", "a", "b", "c"));

    assertThat(verify(forged).isWhole()).isTrue();
    assertThat(verify(forged, kept).findings())
        .containsExactly(
            "No entry has the hash that was kept elsewhere: the transcript was rewritten or cut");
  }

  @Test
  void aHeadThatWasKeptEarlierIsThatOfAnEarlierEntry() {
    String kept = verify(export(SampleConversation.of("Hello", "Hi, \"Eve\""))).head();

    assertThat(verify(exported, kept.toUpperCase(Locale.ROOT)).isWhole()).isTrue();
  }

  @Test
  void aFileThatWasCutOffOrIsSomethingElseIsNotWhole() {
    byte[] cut = Arrays.copyOf(exported, exported.length - 40);

    assertThat(verify(cut).isWhole()).isFalse();
    assertThat(verify("{}".getBytes(StandardCharsets.UTF_8)).isWhole()).isFalse();
    assertThat(verify(new byte[0]).isWhole()).isFalse();
    assertThat(afterChange(all -> ((ObjectNode) messages(all).get(1)).put("hash", "zz")).isWhole())
        .isFalse();
    assertThat(afterChange(all -> messages(all).set(1, "text")).isWhole()).isFalse();
  }

  @Test
  void anUnknownHeadIsAskedOnlyWhereItIsGiven() throws IOException {
    assertThat(
            VerifyTranscript.verify(new ByteArrayInputStream(exported), Optional.empty()).isWhole())
        .isTrue();
  }
}
