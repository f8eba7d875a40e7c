package io.switchboard.platform.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An application's own name for one of its users: 1 to 128 characters, without control characters.
 * It means something only within a workspace.
 */
public record UserId(@JsonValue String value) {
  public static final int MAX_LENGTH = 128;

  private static final String RULE =
      "A user id has 1 to " + MAX_LENGTH + " characters and no control characters.";

  /** No user: stands for the workspace itself. No application can name it. */
  public static final UserId NONE = new UserId("");

  public UserId {
    if (!isValid(value) && !"".equals(value)) {
      throw new IllegalArgumentException(RULE);
    }
  }

  /** The user whom a body names: never {@link #NONE}. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static UserId named(String text) {
    if (!isValid(text)) {
      throw new IllegalArgumentException(RULE);
    }
    return new UserId(text);
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
