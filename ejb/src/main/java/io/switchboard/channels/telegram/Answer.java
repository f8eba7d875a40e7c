package io.switchboard.channels.telegram;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What became of a call to the Bot API. No text in it holds a token. */
sealed interface Answer<T> {

  record Ok<T>(T result) implements Answer<T> {}

  /** Telegram, or a proxy before it, refused. */
  record Failed<T>(int code, String description, OptionalLong retryAfter, OptionalLong movedTo)
      implements Answer<T> {

    boolean says(String words) {
      return description.toLowerCase(Locale.ROOT).contains(words);
    }
  }

  /** The request certainly did not arrive. */
  record Unsent<T>(String reason) implements Answer<T> {}

  /** The request may have arrived. */
  record Lost<T>(String reason) implements Answer<T> {}

  /** The result, or nothing where there is none. */
  default Optional<T> value() {
    return this instanceof Ok<T> ok ? Optional.ofNullable(ok.result()) : Optional.empty();
  }

  /** The refusal, or nothing. */
  default Optional<Failed<T>> refusal() {
    return this instanceof Failed<T> failed ? Optional.of(failed) : Optional.empty();
  }

  /** Why there is no result, for people. */
  default String reason() {
    if (this instanceof Failed<T> failed) {
      return failed.description();
    }
    if (this instanceof Unsent<T> unsent) {
      return unsent.reason();
    }
    return this instanceof Lost<T> lost ? lost.reason() : "";
  }
}
