package io.switchboard.support.transcripts.control;

import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.support.conversations.boundary.TranscriptMessage.SentFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A transcript as CSV (RFC 4180) in UTF-8, with a line of names first. */
public final class CsvTranscript implements TranscriptForm {
  private static final List<String> NAMES =
      List.of(
          "seq",
          "created_at",
          "kind",
          "direction",
          "agent_name",
          "text",
          "edited_at",
          "attachment",
          "id",
          "edits");

  private final ReadTranscript transcript;

  public CsvTranscript(ReadTranscript transcript) {
    this.transcript = transcript;
  }

  @Override
  public void write(ConversationView view, OutputStream out) throws IOException {
    Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.write(CsvLine.of(NAMES));
    long seq = 0;
    while (seq < view.lastSeq()) {
      List<TranscriptMessage> page = transcript.page(view.ref(), seq, PAGE);
      if (page.isEmpty()) {
        throw new IllegalStateException("The conversation was deleted while it was exported");
      }
      for (TranscriptMessage message : page) {
        if (message.seq() <= view.lastSeq()) {
          csv.write(line(message));
        }
      }
      seq = page.get(page.size() - 1).seq();
    }
    csv.flush();
  }

  private static String line(TranscriptMessage message) {
    return CsvLine.of(
        List.of(
            Long.toString(message.seq()),
            message.createdAt().toString(),
            message.kind().word(),
            message.direction().word(),
            message.agentName().orElse(""),
            message.text(),
            message.editedAt().map(Object::toString).orElse(""),
            message.file().map(SentFile::name).orElse(""),
            message.id().toString(),
            message.edits().map(Object::toString).orElse("")));
  }
}
