package io.switchboard.identity.boundary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/** A credential at the moment of its making: it is shown now, and cannot be shown again. */
public record ShownOnce(@JsonValue String value) {
  public ShownOnce {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "[shown once]";
  }
}
