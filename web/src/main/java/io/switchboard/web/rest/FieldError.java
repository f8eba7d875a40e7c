package io.switchboard.web.rest;

import java.util.Objects;

/**
 * What is wrong with one field of a body.
 *
 * @param field its path, such as {@code channels[0]}; empty for the body as a whole
 * @param message for people, never with the value
 */
public record FieldError(String field, String message) {
  public FieldError {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(message, "message");
  }
}
