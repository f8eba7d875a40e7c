package io.switchboard.support.agents.entity;

import io.switchboard.support.agents.boundary.Agent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the audit tells of a change to an agent: names and switches, of messages the lengths. */
public final class AgentChanges {
  private AgentChanges() {}

  /** What differs; empty if nothing does. */
  public static Map<String, String> between(Optional<Agent> before, Agent after) {
    Map<String, String> changes = new LinkedHashMap<>();
    note(changes, "display_name", before.map(Agent::displayName), after.displayName());
    note(
        changes,
        "is_active",
        before.map(agent -> Boolean.toString(agent.active())),
        Boolean.toString(after.active()));
    if (!before.flatMap(Agent::closingMessage).equals(after.closingMessage())) {
      changes.put(
          "closing_message",
          after
              .closingMessage()
              .map(text -> text.codePointCount(0, text.length()) + " characters")
              .orElse("cleared"));
    }
    return changes;
  }

  private static void note(
      Map<String, String> changes, String field, Optional<String> before, String after) {
    if (!before.equals(Optional.of(after))) {
      changes.put(field, before.map(old -> old + " → " + after).orElse(after));
    }
  }
}
