package io.switchboard.notifications.boundary;

import java.util.List;

/** A notification that cannot be accepted, with every field that is wrong. */
public class InvalidNotification extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A field and what is wrong with it, in a sentence. */
  public record FieldError(String field, String message) {}

  private final transient List<FieldError> errors;

  public InvalidNotification(List<FieldError> errors) {
    super("The notification is not valid: " + errors);
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
