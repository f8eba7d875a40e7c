package io.switchboard.web.rest;

import java.util.List;

/** Thrown by a body's compact constructor: names every field that is wrong. */
public class InvalidFields extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldError> errors;

  public InvalidFields(List<FieldError> errors) {
    super("The body has invalid fields.");
    this.errors = List.copyOf(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }
}
