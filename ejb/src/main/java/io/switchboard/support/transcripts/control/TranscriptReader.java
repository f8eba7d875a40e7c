package io.switchboard.support.transcripts.control;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.switchboard.support.conversations.boundary.ChainEntry;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the JSON of {@link JsonTranscript}, an entry at a time. Fields that no hash covers are
 * passed over.
 */
public final class TranscriptReader {
  private final JsonParser json;
  private final TranscriptCheck check;
  private UUID conversation;

  public TranscriptReader(JsonParser json, TranscriptCheck check) {
    this.json = json;
    this.check = check;
  }

  /**
   * Reads it to its end.
   *
   * @throws IllegalArgumentException if it is no transcript, and why
   */
  public void read() throws IOException {
    require(json.nextToken() == JsonToken.START_OBJECT, "it is no JSON object");
    String format = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case TranscriptFields.FORMAT -> format = json.getText();
        case TranscriptFields.VERSION ->
            require(
                json.getValueAsInt(0) == TranscriptFields.VERSION_NUMBER, "its version is unknown");
        case TranscriptFields.CONVERSATION -> {
          conversation = id(json.getText());
          check.begin(conversation);
        }
        case TranscriptFields.HEAD -> readHead();
        case TranscriptFields.ENTRIES -> readEntries();
        default -> json.skipChildren();
      }
    }
    require(TranscriptFields.FORMAT_NAME.equals(format), "it does not say that it is one");
    require(json.nextToken() == null, "something follows its end");
  }

  private void readHead() throws IOException {
    Map<String, String> head = flatObject();
    check.head(number(head, TranscriptFields.SEQ), needed(head, TranscriptFields.HASH));
  }

  private void readEntries() throws IOException {
    require(conversation != null, "its conversation's id does not come first");
    require(json.currentToken() == JsonToken.START_ARRAY, "its messages are no list");
    while (json.nextToken() != JsonToken.END_ARRAY) {
      Map<String, String> fields = flatObject();
      check.entry(entry(fields), needed(fields, TranscriptFields.HASH));
    }
  }

  private ChainEntry entry(Map<String, String> fields) {
    String agent = fields.get(TranscriptFields.AGENT_ID);
    String edits = fields.get(TranscriptFields.EDITS);
    return new ChainEntry(
        conversation,
        number(fields, TranscriptFields.SEQ),
        id(needed(fields, TranscriptFields.ID)),
        needed(fields, TranscriptFields.KIND),
        needed(fields, TranscriptFields.DIRECTION),
        needed(fields, TranscriptFields.TEXT),
        agent == null ? null : (Long) number(fields, TranscriptFields.AGENT_ID),
        fields.get(TranscriptFields.AGENT_NAME),
        edits == null ? null : id(edits),
        fields.get(TranscriptFields.ATTACHMENT_SHA256),
        time(needed(fields, TranscriptFields.AT)));
  }

  /** The object's plain values as texts; a null is left out, and so is what has parts. */
  private Map<String, String> flatObject() throws IOException {
    require(json.currentToken() == JsonToken.START_OBJECT, "something else is where an object is");
    Map<String, String> fields = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      JsonToken value = json.nextToken();
      if (value.isStructStart()) {
        json.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        fields.put(field, json.getText());
      }
    }
    return fields;
  }

  private static String needed(Map<String, String> fields, String name) {
    String value = fields.get(name);
    require(value != null, "a field " + name + " is missing");
    return value;
  }

  private static long number(Map<String, String> fields, String name) {
    try {
      return Long.parseLong(needed(fields, name));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("a field " + name + " is no number", e);
    }
  }

  private static UUID id(String text) {
    return UUID.fromString(text);
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a time is not written as one", e);
    }
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
