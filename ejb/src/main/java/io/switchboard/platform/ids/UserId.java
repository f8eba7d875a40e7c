package io.switchboard.platform.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An application's own name for one of its users: 1 to 128 characters, without control characters.
 * It means something only within a workspace.
 */
public record UserId(@JsonValue String value) {
  public static final int MAX_LENGTH = 128;

  /** No user: stands for the workspace itself. No application can name it. */
  public static final UserId NONE = new UserId("");

  @JsonCreator
  public UserId {
    if (!isValid(value) && !"".equals(value)) {
      throw new IllegalArgumentException(
          "A user id has 1 to " + MAX_LENGTH + " characters and no control characters.");
    }
  }

  public static boolean isValid(String text) {
    return text != null
        && !text.isBlank()
        && text.codePointCount(0, text.length()) <= MAX_LENGTH
        && text.codePoints()
            .noneMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }

  @Override
  public String toString() {
    return value;
  }
}
