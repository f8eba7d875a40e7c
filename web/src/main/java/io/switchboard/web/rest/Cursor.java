package io.switchboard.web.rest;

import io.switchboard.platform.ids.Uuids;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Where a page ends: the key of its last item, in a form that callers do not take apart. */
public record Cursor(String key) {
  private static final int MAX_LENGTH = 512;

  /** The cursor that a caller sent back. */
  static Cursor parse(String text) {
    try {
      if (text.isEmpty() || text.length() > MAX_LENGTH) {
        throw invalid();
      }
      return new Cursor(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      throw invalid();
    }
  }

  /**
   * The key as an id.
   *
   * @throws Problem 400 if it is none
   */
  public UUID uuid() {
    return Uuids.parse(key).orElseThrow(Cursor::invalid);
  }

  /** 400: the cursor is not one of ours. */
  public static Problem invalid() {
    return Problem.invalidParameter("cursor", "a nextCursor of the same list");
  }

  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }
}
