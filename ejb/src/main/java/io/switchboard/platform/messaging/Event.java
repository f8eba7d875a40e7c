package io.switchboard.platform.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * News for a workspace's applications, on the topic {@link Queues#EVENTS}.
 *
 * @param type a word such as {@code notification.sent}
 * @param data flat, never a secret
 */
@JsonPropertyOrder({"version", "id", "type", "workspace", "at", "data"})
public record Event(
    UUID id, String type, WorkspaceId workspace, Instant at, Map<String, String> data) {
  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(at, "at");
    data = Map.copyOf(data);
  }

  @JsonProperty
  public int version() {
    return 1;
  }
}
