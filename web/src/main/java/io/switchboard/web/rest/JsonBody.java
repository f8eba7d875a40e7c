package io.switchboard.web.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.switchboard.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads a body strictly, and says what is wrong with it without repeating what it contains. */
public final class JsonBody {
  /** The most that a body may have, in bytes. */
  public static final int MAX_BYTES = 256 * 1024;

  private static final char REPLACEMENT = '\uFFFD';

  private JsonBody() {}

  /**
   * All of the stream.
   *
   * @throws Problem 413 if there is more than {@link #MAX_BYTES}, of which no more is read
   */
  public static byte[] bytes(InputStream stream) throws IOException {
    byte[] body = stream.readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw tooLarge();
    }
    return body;
  }

  /** 413 {@code body_too_large}. */
  public static Problem tooLarge() {
    return Problem.of(413, "body_too_large", "The body has more than 256 KiB.")
        .withHeader("Connection", "close");
  }

  /**
   * The value in the body.
   *
   * @throws Problem 400 {@code invalid_encoding} or {@code invalid_body}
   */
  public static <T> T read(byte[] body, Type type) {
    if (body.length == 0) {
      throw Problem.invalidBody("", "a JSON body is required");
    }
    try {
      T value =
          Json.mapper().readValue(text(body), Json.mapper().getTypeFactory().constructType(type));
      if (value == null) {
        throw Problem.invalidBody("", "must not be null");
      }
      return value;
    } catch (JsonMappingException e) {
      throw mismatch(e);
    } catch (JsonProcessingException e) {
      throw notJson(e);
    }
  }

  /**
   * The value in a tree that was read before, for what must know which fields were given.
   *
   * @throws Problem 400 {@code invalid_body}
   */
  public static <T> T read(JsonNode tree, Class<T> type) {
    try {
      return Json.mapper().treeToValue(tree, type);
    } catch (JsonMappingException e) {
      throw mismatch(e);
    } catch (JsonProcessingException e) {
      throw notJson(e);
    }
  }

  private static String text(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      } catch (CharacterCodingException e) {
        throw Problem.of(400, "invalid_encoding", "The body is not valid UTF-8.");
      }
    }
    return text;
  }

  private static Problem mismatch(JsonMappingException e) {
    String field = field(e);
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return constructor(field, e.getCause());
    }
    if (e instanceof UnrecognizedPropertyException) {
      return Problem.invalidBody(field, "is not a known field");
    }
    if (e instanceof InvalidFormatException wrong && !isPlain(wrong.getTargetType())) {
      return Problem.invalidBody(field, "is not one of the accepted values");
    }
    if (e.getCause() instanceof InputCoercionException) {
      return Problem.invalidBody(field, "is out of range");
    }
    if (e.getCause() instanceof StreamReadException unreadable) {
      return notJson(unreadable);
    }
    return Problem.invalidBody(field, "has the wrong type");
  }

  private static boolean isPlain(Class<?> type) {
    return type == String.class
        || type == Boolean.class
        || type.isPrimitive()
        || Number.class.isAssignableFrom(type);
  }

  private static Problem constructor(String field, Throwable cause) {
    if (cause instanceof InvalidFields invalid) {
      return Problem.invalidBody(
          invalid.errors().stream()
              .map(error -> new FieldError(join(field, error.field()), error.message()))
              .toList());
    }
    return cause instanceof IllegalArgumentException
        ? Problem.invalidBody(field, String.valueOf(cause.getMessage()))
        : Problem.invalidBody(field, "is incomplete");
  }

  private static Problem notJson(JsonProcessingException e) {
    String where =
        e.getLocation() == null
            ? ""
            : " at line "
                + e.getLocation().getLineNr()
                + ", column "
                + e.getLocation().getColumnNr();
    String what =
        e instanceof JsonParseException && e.getOriginalMessage().startsWith("Duplicate field")
            ? "a field is repeated"
            : "is not JSON";
    return Problem.invalidBody("", what + where);
  }

  private static String join(String parent, String child) {
    return parent.isEmpty() || child.isEmpty() ? parent + child : parent + "." + child;
  }

  private static String field(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
