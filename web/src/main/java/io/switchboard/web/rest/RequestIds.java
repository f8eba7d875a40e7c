package io.switchboard.web.rest;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Ids by which an answer and its log lines find each other; they guard nothing. */
final class RequestIds {
  private static final int MAX_LENGTH = 64;

  private RequestIds() {}

  /**
   * The caller's own id if it is a short word of letters, digits, {@code . _ -}; else a new one.
   */
  static String accept(String offered) {
    return offered != null && isWord(offered)
        ? offered
        : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
  }

  private static boolean isWord(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "._-".indexOf(c) >= 0;
      if (!word) {
        return false;
      }
    }
    return true;
  }
}
