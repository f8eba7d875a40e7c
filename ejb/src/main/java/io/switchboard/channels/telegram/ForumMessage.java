package io.switchboard.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.channels.boundary.GroupHeard.GroupFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads what a message of a group says: its text, and the file that is with it. */
final class ForumMessage {
  private static final String NO_TYPE = "application/octet-stream";

  /**
   * A kind of file in a message.
   *
   * @param name where the sender's is not told
   */
  private record FileKind(String field, String name, String type) {}

  private static final List<FileKind> FILES =
      List.of(
          new FileKind("document", "file", NO_TYPE),
          new FileKind("voice", "voice.ogg", "audio/ogg"),
          new FileKind("audio", "audio.mp3", "audio/mpeg"),
          new FileKind("video", "video.mp4", "video/mp4"),
          new FileKind("video_note", "video.mp4", "video/mp4"));

  /** What people send that is neither text nor file. */
  private static final List<String> OTHERS =
      List.of(
          "sticker", "dice", "location", "venue", "contact", "poll", "story", "game", "checklist");

  private ForumMessage() {}

  /** Whether a person said it, rather than the group itself reporting something. */
  static boolean isSaid(JsonNode message) {
    return hasText(message)
        || message.has("photo")
        || FILES.stream().anyMatch(kind -> message.has(kind.field()))
        || OTHERS.stream().anyMatch(message::has);
  }

  static boolean hasText(JsonNode message) {
    return message.path("text").isTextual() || message.path("caption").isTextual();
  }

  /**
   * The text, or the caption, with the addresses of links that hide them; of stickers and dice, the
   * emoji; empty for what has no text.
   */
  static String text(JsonNode message) {
    if (message.path("text").isTextual()) {
      return withLinks(message.get("text").asText(), message.path("entities"));
    }
    if (message.path("caption").isTextual()) {
      return withLinks(message.get("caption").asText(), message.path("caption_entities"));
    }
    String sticker = message.path("sticker").path("emoji").asText("");
    return sticker.isEmpty() ? message.path("dice").path("emoji").asText("") : sticker;
  }

  private static String withLinks(String text, JsonNode entities) {
    List<JsonNode> links = new ArrayList<>();
    for (JsonNode entity : entities) {
      if ("text_link".equals(entity.path("type").asText()) && end(entity) <= text.length()) {
        links.add(entity);
      }
    }
    links.sort(Comparator.comparingInt(ForumMessage::end).reversed());
    StringBuilder shown = new StringBuilder(text);
    for (JsonNode link : links) {
      shown.insert(end(link), " (" + link.path("url").asText() + ")");
    }
    return shown.toString();
  }

  private static int end(JsonNode entity) {
    return entity.path("offset").asInt() + entity.path("length").asInt();
  }

  /** The file; of a picture's sizes, the largest. */
  static Optional<GroupFile> file(JsonNode message) {
    JsonNode sizes = message.path("photo");
    if (!sizes.isEmpty()) {
      JsonNode largest = sizes.get(sizes.size() - 1);
      return Optional.of(file(largest, new FileKind("photo", "photo.jpg", "image/jpeg")));
    }
    return FILES.stream()
        .filter(kind -> message.has(kind.field()))
        .findFirst()
        .map(kind -> file(message.get(kind.field()), kind));
  }

  private static GroupFile file(JsonNode file, FileKind kind) {
    return new GroupFile(
        file.path("file_id").asText(),
        file.path("file_name").asText(kind.name()),
        file.path("mime_type").asText(kind.type()),
        file.path("file_size").asLong(0));
  }
}
