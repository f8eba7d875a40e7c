package io.switchboard.simulator.telegram;

import java.nio.charset.StandardCharsets;

/**
 * What a request is answered.
 *
 * @param status the HTTP status, which is also Telegram's {@code error_code}
 * @param body the JSON envelope, or a file
 * @param retryAfter seconds for the {@code Retry-After} header; 0 for none
 * @param description Telegram's words for what went wrong; null when nothing did
 * @param messageId the message that was made or changed; 0 for none
 * @param type the content type
 */
record Answer(
    int status, byte[] body, int retryAfter, String description, int messageId, String type) {

  private static final String JSON = "application/json";

  static final Answer UNAUTHORIZED = error(401, "Unauthorized");
  static final Answer NOT_FOUND = error(404, "Not Found");

  static Answer ok(String result) {
    return ok(result, 0);
  }

  static Answer ok(String result, int messageId) {
    return new Answer(
        200, utf8("{\"ok\":true,\"result\":" + result + "}"), 0, null, messageId, JSON);
  }

  static Answer done(String description) {
    String body = "{\"ok\":true,\"result\":true,\"description\":\"" + description + "\"}";
    return new Answer(200, utf8(body), 0, null, 0, JSON);
  }

  /** A file instead of JSON. */
  static Answer file(byte[] content) {
    return new Answer(200, content, 0, null, 0, "application/octet-stream");
  }

  static Answer error(int status, String description) {
    return error(status, description, null, 0);
  }

  static Answer badRequest(String description) {
    return error(400, "Bad Request: " + description);
  }

  static Answer forbidden(String description) {
    return error(403, "Forbidden: " + description);
  }

  static Answer tooManyRequests(int seconds) {
    String parameters = "{\"retry_after\":" + seconds + "}";
    return error(429, "Too Many Requests: retry after " + seconds, parameters, seconds);
  }

  static Answer migrated(long newChatId) {
    return error(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat",
        "{\"migrate_to_chat_id\":" + newChatId + "}",
        0);
  }

  private static Answer error(int status, String description, String parameters, int retryAfter) {
    StringBuilder out = new StringBuilder(160).append("{\"ok\":false,\"error_code\":");
    Json.quote(out.append(status).append(",\"description\":"), description);
    if (parameters != null) {
      out.append(",\"parameters\":").append(parameters);
    }
    return new Answer(status, utf8(out.append('}').toString()), retryAfter, description, 0, JSON);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
