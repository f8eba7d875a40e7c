package io.switchboard.simulator.telegram;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A file in a message. Its id differs from bot to bot, as at Telegram; its unique id does not.
 *
 * @param number its place among the simulator's files, from 1
 * @param photo whether it is shown as a picture; otherwise it is a document
 * @param name the file's name; null for a photo
 * @param mimeType such as {@code application/pdf}
 * @param size in bytes
 * @param width in pixels; 0 for a document
 * @param height in pixels; 0 for a document
 */
public record Attachment(
    int number, boolean photo, String name, String mimeType, int size, int width, int height) {

  /** The id by which this bot fetches the file. */
  public String fileId(Bot bot) {
    String prefix = photo ? "AgACAgI" : "BQACAgI";
    String secret = number + "." + bot.id();
    return prefix
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(secret.getBytes(StandardCharsets.UTF_8));
  }

  String uniqueId() {
    return (photo ? "AQAD" : "AgAD") + Integer.toString(number + 46_655, 36);
  }

  void json(StringBuilder out, Bot viewer) {
    if (photo) {
      out.append("\"photo\":[{");
      file(out, viewer);
      out.append(",\"width\":").append(width).append(",\"height\":").append(height).append("}]");
      return;
    }
    Json.quote(out.append("\"document\":{\"file_name\":"), name);
    Json.quote(out.append(",\"mime_type\":"), mimeType).append(',');
    file(out, viewer);
    out.append('}');
  }

  void file(StringBuilder out, Bot viewer) {
    Json.quote(out.append("\"file_id\":"), fileId(viewer));
    Json.quote(out.append(",\"file_unique_id\":"), uniqueId());
    out.append(",\"file_size\":").append(size);
  }
}
