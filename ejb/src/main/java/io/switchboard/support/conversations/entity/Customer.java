package io.switchboard.support.conversations.entity;

import java.util.Objects;
import java.util.Optional;

/**
 * The customer of a conversation, as far as it is known.
 *
 * @param key who it is across conversations
 * @param note what agents know of it; never shown to it
 * @param locale in which the desk speaks to it
 */
public record Customer(
    Optional<String> nickname, Optional<String> key, Optional<String> note, String locale) {
  public Customer {
    Objects.requireNonNull(nickname, "nickname");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(note, "note");
    Objects.requireNonNull(locale, "locale");
  }

  Customer named(String name) {
    return new Customer(Optional.of(name), key, note, locale);
  }

  Customer noted(Optional<String> text) {
    return new Customer(nickname, key, text, locale);
  }
}
