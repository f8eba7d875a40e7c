package io.switchboard.support.transcripts.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.support.conversations.boundary.FindConversations;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.support.transcripts.boundary.ExportTranscript.Export;
import io.switchboard.support.transcripts.boundary.ExportTranscript.Format;
import io.switchboard.testing.NotedAudit;
import io.switchboard.testing.SteppingClock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTranscriptTest {
  private static final long MEGABYTE = 1 << 20;

  private final SteppingClock clock = new SteppingClock();
  private final NotedAudit audit = new NotedAudit();

  private Export export(SampleConversation conversation, Format format) {
    return new ExportTranscript(
            new FindConversations(conversation),
            new ReadTranscript(conversation),
            audit.door(clock),
            clock)
        .export(SampleConversation.REF.id(), format)
        .orElseThrow();
  }

  private static String text(Export export) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.content().writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvIsQuotedAndHasNoFormulas() throws IOException {
    String csv =
        text(
            export(
                SampleConversation.of(
                    "plain", "a, \"b\"\nc", "=1+1", "+1", "-1", "@x", "\ty", "\rz", "\"=q\""),
                Format.CSV));

    assertThat(csv.split("\r\n"))
        .startsWith(
            "seq,created_at,kind,direction,agent_name,text,edited_at,attachment,id,edits",
            "1,2026-01-01T12:00:01.000001Z,message,inbound,,plain,,,"
                + "00000000-0000-7000-0000-000000000001,");
    assertThat(csv)
        .contains(
            ",outbound,Ada,\"a, \"\"b\"\"\nc\",,",
            ",'=1+1,",
            ",'+1,",
            ",'-1,",
            ",'@x,",
            ",'\ty,",
            ",\"'\rz\",",
            ",\"\"\"=q\"\"\",")
        .endsWith("\r\n");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void anExportIsNamedSafelyAndLeavesAnEntry(Format format) {
    Export export = export(SampleConversation.of("Hello"), format);

    assertThat(export.fileName()).isEqualTo("transcript-blue-lion-84c2." + format.word());
    assertThat(audit.last().action()).isEqualTo("conversation.export");
    assertThat(audit.last().target()).isEqualTo("conversation:" + SampleConversation.REF.id());
    assertThat(audit.last().detail()).isEqualTo(Map.of("format", format.word(), "entries", "1"));
  }

  @Test
  void whatIsNotThereIsNotExported() {
    SampleConversation conversation = SampleConversation.of("Hello");

    assertThat(
            new ExportTranscript(
                    new FindConversations(conversation),
                    new ReadTranscript(conversation),
                    audit.door(clock),
                    clock)
                .export(UUID.randomUUID(), Format.JSON))
        .isEmpty();
    assertThat(audit.entries()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void anExportOfWhatIsDeletedMeanwhileIsCutOff(Format format) {
    SampleConversation shorter = SampleConversation.of();
    ExportTranscript exporting =
        new ExportTranscript(
            new FindConversations(SampleConversation.of("Hello")),
            new ReadTranscript(shorter),
            audit.door(clock),
            clock);
    Export export = exporting.export(SampleConversation.REF.id(), format).orElseThrow();

    assertThatThrownBy(() -> text(export)).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aHundredThousandMessagesTakeTheMemoryOfAPage(Format format) throws IOException {
    String words = "x".repeat(2_000);
    Export export = export(new SampleConversation(100_000, seq -> words + seq), format);
    MeasuringStream out = new MeasuringStream();

    export.content().writeTo(out);

    assertThat(out.bytes).isGreaterThan(200 * MEGABYTE);
    assertThat(out.most - out.least).isLessThan(16 * MEGABYTE);
  }

  /** Counts what it is given, and looks at the memory now and then. */
  private static final class MeasuringStream extends OutputStream {
    private static final long EVERY = 50 * MEGABYTE;
    private long bytes;
    private long least = Long.MAX_VALUE;
    private long most;

    @Override
    public void write(int b) {
      count(1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      count(length);
    }

    private void count(int length) {
      if (bytes / EVERY != (bytes + length) / EVERY) {
        measure();
      }
      bytes += length;
    }

    private void measure() {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      long used = runtime.totalMemory() - runtime.freeMemory();
      least = Math.min(least, used);
      most = Math.max(most, used);
    }
  }
}
