package io.switchboard.simulator.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The icons that a topic may have: Telegram's own ids and emoji, and its six colours. */
public final class TopicIcons {

  /** The colour of a topic that asks for none. */
  static final int DEFAULT_COLOR = 0x6FB9F0;

  private static final List<Integer> COLORS =
      List.of(DEFAULT_COLOR, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F);
  private static final String LIST = "topic-icons.txt";
  private static final Map<String, String> EMOJI = read();

  private TopicIcons() {}

  private static Map<String, String> read() {
    Map<String, String> emoji = new LinkedHashMap<>();
    try (InputStream content = TopicIcons.class.getResourceAsStream(LIST)) {
      new String(content.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> emoji.put(line.substring(0, 19), line.substring(20)));
      return emoji;
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator lacks " + LIST, e);
    }
  }

  static boolean isColor(int color) {
    return COLORS.contains(color);
  }

  static boolean isIcon(String customEmojiId) {
    return EMOJI.containsKey(customEmojiId);
  }

  /** The emoji behind an id, or null. */
  public static String emoji(String customEmojiId) {
    return customEmojiId == null ? null : EMOJI.get(customEmojiId);
  }

  /** The id of an icon by its emoji; null when no topic may have it. */
  public static String idOf(String emoji) {
    return EMOJI.entrySet().stream()
        .filter(icon -> icon.getValue().equals(emoji))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The answer of {@code getForumTopicIconStickers}. */
  static String stickersJson() {
    StringBuilder out = new StringBuilder(EMOJI.size() * 320).append('[');
    EMOJI.forEach(
        (id, emoji) -> {
          Json.quote(out.append(out.length() == 1 ? "" : ",").append("{\"emoji\":"), emoji);
          out.append(",\"width\":512,\"height\":512,\"set_name\":\"Topics\"");
          out.append(",\"is_animated\":true,\"is_video\":false,\"type\":\"custom_emoji\"");
          Json.quote(out.append(",\"custom_emoji_id\":"), id);
          Json.quote(out.append(",\"file_id\":"), "CAACAgIAAxUAAW" + id);
          Json.quote(out.append(",\"file_unique_id\":"), "AgAD" + id).append('}');
        });
    return out.append(']').toString();
  }
}
