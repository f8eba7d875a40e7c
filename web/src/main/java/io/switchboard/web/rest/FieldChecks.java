package io.switchboard.web.rest;

import java.util.ArrayList;
import java.util.List;

/**
 * Checks the fields of a body in its compact constructor and reports all that are wrong at once:
 *
 * <pre>{@code
 * new FieldChecks().text("name", name, 1, 100).done();
 * }</pre>
 */
public final class FieldChecks {
  private final List<FieldError> errors = new ArrayList<>();

  /** A text on one line: of so many characters (code points), without control characters. */
  public FieldChecks text(String field, String value, int least, int most) {
    if (present(field, value)) {
      int length = value.codePointCount(0, value.length());
      that(
          length >= least && length <= most && (least == 0 || !value.isBlank()),
          field,
          "must have " + least + " to " + most + " characters");
      that(isOneLine(value), field, "must not contain control characters");
    }
    return this;
  }

  /** The value must be there. */
  public FieldChecks required(String field, Object value) {
    present(field, value);
    return this;
  }

  /** Notes the message for the field unless the condition holds. */
  public FieldChecks that(boolean condition, String field, String message) {
    if (!condition) {
      errors.add(new FieldError(field, message));
    }
    return this;
  }

  /**
   * Ends the checks.
   *
   * @throws InvalidFields if any field was wrong
   */
  public void done() {
    if (!errors.isEmpty()) {
      throw new InvalidFields(errors);
    }
  }

  private boolean present(String field, Object value) {
    that(value != null, field, "is required");
    return value != null;
  }

  private static boolean isOneLine(String value) {
    return value
        .codePoints()
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
  }
}
