package io.switchboard.support.topics.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.switchboard.platform.json.Json;
import io.switchboard.support.topics.entity.PostBody;

/** Bodies of posts as JSON. */
final class PostBodies {
  private static final ObjectReader READER = Json.mapper().readerFor(PostBody.class);
  private static final ObjectWriter WRITER = Json.mapper().writerFor(PostBody.class);

  private PostBodies() {}

  static String write(PostBody body) {
    try {
      return WRITER.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A post is no JSON", e);
    }
  }

  /** Null for null. */
  static PostBody read(String json) {
    try {
      return json == null ? null : READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A kept post cannot be read", e);
    }
  }
}
