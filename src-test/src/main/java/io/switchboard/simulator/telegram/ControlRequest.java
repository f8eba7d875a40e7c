package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A request to the control API.
 *
 * @param body its JSON; missing without a body
 * @param query the parameters of query and path
 */
record ControlRequest(JsonNode body, Map<String, Deque<String>> query) {

  /** A parameter, or null. */
  String text(String name) {
    Deque<String> values = query.get(name);
    return values == null || values.getFirst().isEmpty() ? null : values.getFirst();
  }

  /** A parameter, or 0. */
  long number(String name) {
    String value = text(name);
    return value == null ? 0 : Long.parseLong(value);
  }

  ControlRequest with(JsonNode otherBody) {
    return new ControlRequest(otherBody, query);
  }

  /** The same request with another parameter. */
  ControlRequest about(String name, long value) {
    Map<String, Deque<String>> more = new HashMap<>(query);
    more.put(name, new ArrayDeque<>(List.of(Long.toString(value))));
    return new ControlRequest(body, more);
  }

  String needed(String field) {
    JsonNode value = body.path(field);
    if (!value.isValueNode() || value.isNull() || value.asText().isEmpty()) {
      throw new IllegalArgumentException("The body needs \"" + field + "\"");
    }
    return value.asText();
  }

  String optional(String field) {
    JsonNode value = body.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  int wholeNumber(String field, int otherwise) {
    JsonNode value = body.path(field);
    if (!value.isMissingNode() && !value.canConvertToInt()) {
      throw new IllegalArgumentException("\"" + field + "\" is a whole number");
    }
    return value.asInt(otherwise);
  }

  /** A bot by its id or username. */
  Bot bot(World world) {
    String named = needed("bot");
    Bot bot = named.matches("\\d+") ? world.bot(Long.parseLong(named)) : world.botNamed(named);
    if (bot == null) {
      throw new IllegalArgumentException("There is no bot named " + named + " in this simulator");
    }
    return bot;
  }

  Person person(World world) {
    return person(world, "person");
  }

  Person person(World world, String field) {
    Person person = world.person(Parameters.wholeNumber(needed(field)));
    if (person == null) {
      throw new IllegalArgumentException("There is no person " + needed(field));
    }
    return person;
  }
}
