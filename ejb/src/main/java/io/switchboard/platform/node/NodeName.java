package io.switchboard.platform.node;

import io.switchboard.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The name of this node. A node that keeps its name over a restart gets its own work back at once;
 * one without a name of its own waits for the leases of its former run to end.
 */
@ApplicationScoped
public class NodeName {
  private String value;

  NodeName() {}

  @Inject
  public NodeName(Settings settings) {
    value =
        settings.read(
            reader ->
                reader
                    .text("SWITCHBOARD_NODE")
                    .orElseGet(
                        () ->
                            reader.flag("SWITCHBOARD_EMBEDDED", false)
                                ? "standalone"
                                : "node-" + UUID.randomUUID()));
  }

  public String value() {
    return value;
  }
}
