package io.switchboard.support.transcripts.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.FindConversations;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.support.transcripts.control.CsvTranscript;
import io.switchboard.support.transcripts.control.JsonTranscript;
import io.switchboard.support.transcripts.control.TranscriptForm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets a conversation be taken along. Each time leaves an entry in the audit. */
@ApplicationScoped
public class ExportTranscript {

  /** What it is taken along as. */
  public enum Format {
    /** With all that is needed to verify it. */
    JSON,
    /** For spreadsheets: RFC 4180, with the present text of edited messages. */
    CSV;

    /** The word in file names and in the audit. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A transcript that is ready to be written: what the conversation held when it was asked for.
   *
   * @param fileName safe in a header and on a disk
   */
  public record Export(String fileName, Content content) {}

  /** What is written, while it is read: however long it is, it takes the memory of a page. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private FindConversations find;
  private ReadTranscript transcript;
  private RecordAudit audit;
  private Clock clock;

  ExportTranscript() {}

  @Inject
  public ExportTranscript(
      FindConversations find, ReadTranscript transcript, RecordAudit audit, Clock clock) {
    this.find = find;
    this.transcript = transcript;
    this.audit = audit;
    this.clock = clock;
  }

  /** The conversation's transcript; empty if there is none of this id. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.OPERATOR)
  public Optional<Export> export(UUID conversation, Format format) {
    return find.anywhere(conversation).map(view -> export(view, format));
  }

  private Export export(ConversationView view, Format format) {
    audit.record(
        Optional.of(view.ref().workspace()),
        "conversation.export",
        view.ref().auditName(),
        Map.of("format", format.word(), "entries", Long.toString(view.lastSeq())));
    TranscriptForm form =
        format == Format.JSON
            ? new JsonTranscript(transcript, clock.instant())
            : new CsvTranscript(transcript);
    return new Export(fileName(view, format), out -> form.write(view, out));
  }

  private static String fileName(ConversationView view, Format format) {
    String name = view.codename().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return "transcript-" + name + "." + format.word();
  }
}
