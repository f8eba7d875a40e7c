package io.switchboard.support.transcripts.control;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import io.switchboard.platform.json.Json;
import io.switchboard.support.conversations.boundary.ChainEntry;
import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.support.conversations.boundary.ReadTranscript.Link;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.support.conversations.boundary.TranscriptMessage.SentFile;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A transcript as JSON: the entries as they are chained, with their hashes, after the head of the
 * chain.
 */
public final class JsonTranscript implements TranscriptForm {
  private final ReadTranscript transcript;
  private final Instant now;

  public JsonTranscript(ReadTranscript transcript, Instant now) {
    this.transcript = transcript;
    this.now = now;
  }

  @Override
  public void write(ConversationView view, OutputStream out) throws IOException {
    try (JsonGenerator json = Json.mapper().getFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      json.writeStartObject();
      writeHead(json, view);
      json.writeArrayFieldStart(TranscriptFields.ENTRIES);
      writeEntries(json, view);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void writeHead(JsonGenerator json, ConversationView view) throws IOException {
    json.writeStringField(TranscriptFields.FORMAT, TranscriptFields.FORMAT_NAME);
    json.writeNumberField(TranscriptFields.VERSION, TranscriptFields.VERSION_NUMBER);
    json.writeStringField("workspace", view.ref().workspace().toString());
    json.writeStringField(TranscriptFields.CONVERSATION, view.ref().id().toString());
    json.writeStringField("codename", view.codename());
    json.writeStringField("customer_name", view.customerName().orElse(null));
    json.writeStringField("status", view.status().word());
    json.writeStringField("created_at", view.createdAt().toString());
    json.writeStringField("exported_at", now.toString());
    json.writeObjectFieldStart(TranscriptFields.HEAD);
    json.writeNumberField(TranscriptFields.SEQ, view.lastSeq());
    json.writeStringField(TranscriptFields.HASH, view.headHash());
    json.writeEndObject();
  }

  private void writeEntries(JsonGenerator json, ConversationView view) throws IOException {
    long seq = 0;
    while (seq < view.lastSeq()) {
      List<Link> links = transcript.chain(view.ref(), seq, PAGE);
      if (links.isEmpty()) {
        throw new IllegalStateException("The conversation was deleted while it was exported");
      }
      Map<Long, SentFile> files =
          transcript.page(view.ref(), seq, PAGE).stream()
              .filter(message -> message.file().isPresent())
              .collect(
                  Collectors.toMap(
                      TranscriptMessage::seq, message -> message.file().orElseThrow()));
      for (Link link : links) {
        if (link.entry().seq() <= view.lastSeq()) {
          writeEntry(json, link, files.get(link.entry().seq()));
        }
      }
      seq = links.get(links.size() - 1).entry().seq();
    }
  }

  private static void writeEntry(JsonGenerator json, Link link, SentFile file) throws IOException {
    ChainEntry entry = link.entry();
    json.writeStartObject();
    json.writeNumberField(TranscriptFields.SEQ, entry.seq());
    json.writeStringField(TranscriptFields.ID, entry.id().toString());
    json.writeStringField(TranscriptFields.KIND, entry.kind());
    json.writeStringField(TranscriptFields.DIRECTION, entry.direction());
    json.writeStringField(TranscriptFields.TEXT, entry.text());
    json.writeObjectField(TranscriptFields.AGENT_ID, entry.agentId());
    json.writeStringField(TranscriptFields.AGENT_NAME, entry.agentName());
    json.writeStringField(TranscriptFields.EDITS, text(entry.edits()));
    json.writeStringField(TranscriptFields.ATTACHMENT_SHA256, entry.attachmentSha256());
    json.writeStringField(TranscriptFields.AT, entry.at().toString());
    json.writeStringField(TranscriptFields.HASH, HexFormat.of().formatHex(link.hash()));
    json.writeStringField("client_id", link.clientId());
    if (file != null) {
      json.writeObjectFieldStart("attachment");
      json.writeStringField("name", file.name());
      json.writeStringField("content_type", file.contentType());
      json.writeNumberField("size", file.size());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
