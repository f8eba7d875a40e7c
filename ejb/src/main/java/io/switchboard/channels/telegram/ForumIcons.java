package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.TopicIcon;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.telegram.telegrambots.meta.api.methods.forum.GetForumTopicIconStickers;
import org.telegram.telegrambots.meta.api.objects.stickers.Sticker;

/**
 * The stickers that any bot may give a topic as its icon, asked for once and then remembered. While
 * Telegram does not tell, topics are told apart by colour.
 */
final class ForumIcons {
  private static final String VARIATION_SELECTOR = "\uFE0F";

  /** Emojis of Telegram's own set, the best first. */
  private static final Map<TopicIcon, List<String>> EMOJIS =
      new EnumMap<>(
          Map.of(
              TopicIcon.UNCLAIMED, List.of("❗", "‼", "🔥"),
              TopicIcon.ASSIGNED, List.of("✍", "🗣", "👀"),
              TopicIcon.SNOOZED, List.of("📆", "☕"),
              TopicIcon.CLOSED, List.of("✅", "🏁"),
              TopicIcon.BLOCKED, List.of("👮‍♂", "🔞", "🏴‍☠")));

  /** Colours that Telegram takes. */
  private static final Map<TopicIcon, Integer> COLOURS =
      new EnumMap<>(
          Map.of(
              TopicIcon.UNCLAIMED, 0xFB6F5F,
              TopicIcon.ASSIGNED, 0x6FB9F0,
              TopicIcon.SNOOZED, 0xCB86DB,
              TopicIcon.CLOSED, 0x8EEE98,
              TopicIcon.BLOCKED, 0xFF93B2));

  private final BotApi api;
  private volatile Map<TopicIcon, String> known;

  ForumIcons(BotApi api) {
    this.api = api;
  }

  /** The colour of an icon's place where there is no sticker. */
  static int colour(TopicIcon icon) {
    return COLOURS.get(icon);
  }

  /** The sticker of an icon; empty where there is none, or it is not known now. */
  CompletionStage<Optional<String>> sticker(String token, TopicIcon icon) {
    Map<TopicIcon, String> found = known;
    if (found != null) {
      return CompletableFuture.completedFuture(Optional.ofNullable(found.get(icon)));
    }
    return api.call(token, new GetForumTopicIconStickers())
        .thenApply(this::remember)
        .thenApply(icons -> Optional.ofNullable(icons.get(icon)));
  }

  private Map<TopicIcon, String> remember(Answer<ArrayList<Sticker>> answer) {
    if (answer instanceof Answer.Ok<ArrayList<Sticker>> ok) {
      known = chosen(ok.result());
      return known;
    }
    return Map.of();
  }

  private static Map<TopicIcon, String> chosen(List<Sticker> offered) {
    Map<String, String> byEmoji = new HashMap<>();
    for (Sticker sticker : offered) {
      if (sticker.getEmoji() != null && sticker.getCustomEmojiId() != null) {
        byEmoji.putIfAbsent(bare(sticker.getEmoji()), sticker.getCustomEmojiId());
      }
    }
    Map<TopicIcon, String> chosen = new EnumMap<>(TopicIcon.class);
    EMOJIS.forEach(
        (icon, emojis) ->
            emojis.stream()
                .map(byEmoji::get)
                .filter(id -> id != null)
                .findFirst()
                .ifPresent(id -> chosen.put(icon, id)));
    return chosen;
  }

  private static String bare(String emoji) {
    return emoji.replace(VARIATION_SELECTOR, "");
  }
}
