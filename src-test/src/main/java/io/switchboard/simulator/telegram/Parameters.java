package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a call, whichever way they came: each is a text, and an object or array is its
 * JSON, as in Telegram's own server.
 */
final class Parameters {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
          .build();

  private static final Set<String> SAID = Set.of("text", "caption", "name");

  private String[] entries = new String[16];
  private int size;
  private Map<String, Upload> files = Map.of();

  /** Adds what a body holds; an unknown content type holds nothing, as at Telegram. */
  void addBody(String contentType, byte[] body) throws Refusal {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (type.contains("application/json")) {
      addJson(body);
    } else if (type.startsWith("application/x-www-form-urlencoded")) {
      addForm(new String(body, StandardCharsets.ISO_8859_1));
    } else if (type.startsWith("multipart/form-data")) {
      new MultipartForm(contentType, body).forEach(this::add, this::addFile);
    }
  }

  void add(String name, String value) {
    if (size == entries.length) {
      entries = Arrays.copyOf(entries, size * 2);
    }
    entries[size++] = name;
    entries[size++] = value;
  }

  private void addFile(String field, Upload upload) {
    if (files.isEmpty()) {
      files = new HashMap<>();
    }
    files.put(field, upload);
  }

  private void addJson(byte[] body) throws Refusal {
    try (JsonParser parser = JSON.createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw Refusal.badRequest("JSON object expected");
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
          int from = (int) parser.currentTokenLocation().getByteOffset();
          parser.skipChildren();
          int to = (int) parser.currentLocation().getByteOffset();
          add(name, new String(body, from, to - from, StandardCharsets.UTF_8));
        } else if (token != JsonToken.VALUE_NULL) {
          add(name, parser.getText());
        }
      }
      if (parser.nextToken() != null) {
        throw Refusal.badRequest("unexpected data after object end");
      }
    } catch (IOException e) {
      throw Refusal.badRequest("can't parse parameter value: the body is not valid JSON in UTF-8");
    }
  }

  private void addForm(String form) throws Refusal {
    int at = 0;
    while (at < form.length()) {
      int end = form.indexOf('&', at);
      end = end < 0 ? form.length() : end;
      int equal = form.indexOf('=', at);
      if (equal > at && equal < end) {
        add(decoded(form.substring(at, equal)), decoded(form.substring(equal + 1, end)));
      }
      at = end + 1;
    }
  }

  private static String decoded(String value) throws Refusal {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("can't decode the form");
    }
  }

  /** Empty when it was not given. */
  String text(String name) {
    for (int i = 0; i < size; i += 2) {
      if (entries[i].equals(name)) {
        return entries[i + 1];
      }
    }
    return "";
  }

  /** An uploaded file, or null. */
  Upload file(String field) {
    return files.get(field);
  }

  boolean has(String name) {
    for (int i = 0; i < size; i += 2) {
      if (entries[i].equals(name)) {
        return true;
      }
    }
    return false;
  }

  boolean isTrue(String name) {
    String value = text(name).toLowerCase(Locale.ROOT);
    return value.equals("true") || value.equals("yes") || value.equals("1");
  }

  /** 0 when it was not given. */
  long chatId() {
    return wholeNumber(text("chat_id"));
  }

  /** 0 when it was not given. */
  int threadId() {
    return number("message_thread_id", 0, 0, Integer.MAX_VALUE);
  }

  /** The text, caption or name; null when none was given. */
  String said() {
    for (int i = 0; i < size; i += 2) {
      if (SAID.contains(entries[i])) {
        return entries[i + 1];
      }
    }
    return null;
  }

  /** A number within bounds; what is no number counts as 0, as at Telegram. */
  int number(String name, int otherwise, int least, int most) {
    String value = text(name);
    long number = value.isEmpty() ? otherwise : wholeNumber(value);
    return (int) Math.max(least, Math.min(most, number));
  }

  static long wholeNumber(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  /** A JSON parameter, or null when it was not given. */
  JsonNode json(String name, String refusal) throws Refusal {
    String value = text(name);
    if (value.isEmpty()) {
      return null;
    }
    try {
      return Json.MAPPER.readTree(value);
    } catch (IOException e) {
      throw Refusal.badRequest(refusal);
    }
  }
}
