package io.switchboard.simulator.telegram;

/**
 * A formatted stretch of a message.
 *
 * @param type Telegram's word, such as {@code bold}, {@code code} or {@code text_link}
 * @param offset where it begins, in UTF-16 code units
 * @param length how long it is, in UTF-16 code units
 * @param argument the link of a {@code text_link}, the language of a {@code pre}, the id of a
 *     {@code custom_emoji}; otherwise null
 */
public record TextEntity(String type, int offset, int length, String argument) {

  int end() {
    return offset + length;
  }
}
