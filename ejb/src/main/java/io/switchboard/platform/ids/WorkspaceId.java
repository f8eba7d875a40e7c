package io.switchboard.platform.ids;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A tenant. Everything that is stored belongs to one. */
public record WorkspaceId(@JsonValue UUID value) {
  @JsonCreator
  public WorkspaceId {
    Objects.requireNonNull(value, "workspace id");
  }

  /** The id in {@code text}, or empty where it is none: a caller then answers "not found". */
  public static Optional<WorkspaceId> parse(String text) {
    return Uuids.parse(text).map(WorkspaceId::new);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
