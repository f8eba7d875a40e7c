package io.switchboard.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;

/**
 * What was answered to one call.
 *
 * @param text the body; empty without one
 */
public record Answer(int status, HttpHeaders headers, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @throws AssertionError if the body is not JSON
   */
  public JsonNode json() {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("This is not JSON: " + text, e);
    }
  }

  /** A field of the body as text; empty when it is missing. */
  public String field(String name) {
    return json().path(name).asText();
  }

  /** A header's first value; empty when it is missing. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The same answer, once it is what the caller needs. */
  public Answer expect(int wanted) {
    if (status != wanted) {
      throw new AssertionError(wanted + " was expected, but " + status + " came: " + text);
    }
    return this;
  }
}
