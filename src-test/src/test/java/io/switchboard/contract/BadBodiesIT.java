package io.switchboard.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.testing.Customer;
import io.switchboard.testing.Desk;
import io.switchboard.testing.Operation;
import io.switchboard.testing.TableCounts;
import io.switchboard.testing.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation that takes a body, with bodies that it cannot take: each is refused as a problem
 * with a code, in words that give nothing of the inside away, and changes nothing. A new operation
 * needs a row in {@link #BODIES}.
 */
class BadBodiesIT {

  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String BOT_TOKEN =
      "{\"botToken\":\"7000000098:AAabcdefghijklmnopqrstuvwxyzABCDEFG\"}";
  private static final String NOTIFICATION =
      "{\"userId\":\"ada\",\"type\":\"alert\",\"content\":\"hello\"}";
  private static final String CONVERSATION =
      "{\"conversation_id\":\"00000000-0000-7000-8000-000000000000\"}";
  private static final String CHANGE = "{\"enabled\":true,\"priority\":1,\"allowFrom\":[\"7\"]}";

  /** It takes files, of which no JSON is a bad one. */
  private static final String UPLOAD = "POST /v1/conversations/{id}/attachments";

  /** A body that each operation takes. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("POST /v1/notifications", NOTIFICATION),
          Map.entry("POST /v1/notifications/explain", NOTIFICATION),
          Map.entry("POST /v1/channels/telegram/setup", BOT_TOKEN),
          Map.entry("PATCH /v1/channels/{platform}", CHANGE),
          Map.entry("POST /v1/channels/{platform}/credential", BOT_TOKEN),
          Map.entry("POST /v1/users/{userId}/channels/telegram/setup", BOT_TOKEN),
          Map.entry("PATCH /v1/users/{userId}/channels/{platform}", CHANGE),
          Map.entry("POST /v1/users/{userId}/channels/{platform}/credential", BOT_TOKEN),
          Map.entry(
              "POST /v1/admin/dead-letters/redeliver",
              "{\"filter\":{\"userId\":\"nobody\",\"reason\":\"none\"}}"),
          Map.entry("POST /v1/admin/workspaces", "{\"name\":\"Bad bodies\"}"),
          Map.entry(
              "PUT /v1/admin/workspaces/{id}/jwks",
              "{\"issuer\":\"bad-bodies\",\"jwksUrl\":\"https://example.com/jwks\"}"),
          Map.entry(
              "PUT /v1/admin/workspaces/{id}/support",
              "{\"botToken\":\"7000000098:AAabcdefghijklmnopqrstuvwxyzABCDEFG\","
                  + "\"groupId\":\"-1001\",\"allowedOrigins\":[\"https://a.example\"]}"),
          Map.entry(
              "POST /v1/admin/members",
              "{\"username\":\"bad\",\"password\":\"a long password\",\"role\":\"VIEWER\"}"),
          Map.entry(
              "POST /v1/admin/agents/upsert",
              "{\"tg_id\":7,\"display_name\":\"Ada\",\"closing_message\":\"Bye\",\"is_active\":true}"),
          Map.entry("POST /v1/admin/agents/enable", "{\"tg_id\":7}"),
          Map.entry("POST /v1/admin/agents/disable", "{\"tg_id\":7}"),
          Map.entry(
              "POST /v1/admin/agents/closing-message", "{\"tg_id\":7,\"closing_message\":\"Bye\"}"),
          Map.entry(
              "POST /v1/admin/message-templates/upsert",
              "{\"key\":\"welcome_message\",\"locale\":\"en\",\"enabled\":true,\"text\":\"Hello\","
                  + "\"pin_in_topic\":false,\"rate_limit_per_conv_sec\":5}"),
          Map.entry("PUT /v1/admin/canned-replies/{name}", "{\"text\":\"Hello\"}"),
          Map.entry(
              "POST /v1/admin/settings",
              "{\"welcome_message\":\"Hello\",\"locale\":\"en\",\"retention_days\":30,"
                  + "\"business_hours\":{\"enabled\":true,\"timezone\":\"Europe/Riga\",\"schedule\":"
                  + "[{\"day\":\"monday\",\"start\":\"09:00\",\"end\":\"17:00\"}]},"
                  + "\"autoclose_agent_silent\":\"PT24H\",\"accent\":\"#0b7a75\","
                  + "\"position\":\"left\",\"title\":\"Hello\"}"),
          Map.entry("POST /v1/moderation/close", CONVERSATION),
          Map.entry("POST /v1/moderation/block", CONVERSATION),
          Map.entry("POST /v1/moderation/unblock", CONVERSATION),
          Map.entry("POST /v1/admin/conversations/bulk-delete", "{\"status\":\"closed\"}"),
          Map.entry("PATCH /v1/admin/members/{memberId}", "{\"role\":\"VIEWER\"}"),
          Map.entry(
              "POST /v1/conversations/start",
              "{\"workspace\":\"00000000-0000-7000-8000-000000000000\",\"nickname\":\"Ada\","
                  + "\"locale\":\"en\"}"),
          Map.entry("PATCH /v1/conversations/{id}/name", "{\"name\":\"Ada\"}"),
          Map.entry("POST /v1/conversations/{id}/rating", "{\"rating\":5}"),
          Map.entry("POST /v1/hooks/telegram/{token}", "{\"update_id\":7}"),
          Map.entry("POST /v1/telegram/webhook/{token}", "{\"update_id\":7}"),
          Map.entry("POST /connect/qr", "{\"link\":\"https://example.com\"}"));

  private static Tenant tenant;
  private static Customer visitor;

  @BeforeAll
  static void connectAdaAndAVisitor() {
    tenant = Tenant.shared("Bad bodies");
    tenant.connect("ada");
    Desk desk = Desk.shared("Bad bodies' desk");
    visitor = desk.customer();
    desk.topic(visitor);
  }

  static Stream<Operation> operations() {
    return Operation.documented().stream()
        .filter(Operation::hasBody)
        .filter(operation -> !operation.name().equals(UPLOAD));
  }

  /** One body, and the statuses that may answer it. */
  private record Bad(String what, String contentType, byte[] body, Integer... statuses) {}

  @ParameterizedTest
  @MethodSource("operations")
  void badBodyIsRefusedInWordsAndChangesNothing(Operation operation) {
    assertThat(BODIES).as("bodies of this test").containsKey(operation.name());
    Api caller = caller(operation);
    String path =
        operation
            .path()
            .replace("{id}", tenant.id())
            .replace("{userId}", "ada")
            .replace("{platform}", "telegram")
            .replace("{memberId}", "00000000-0000-7000-8000-000000000000")
            .replace("{name}", "hours")
            .replace("{token}", "unknown");
    TableCounts before = TableCounts.of(RunningSwitchboard.shared());
    List<String> wrong = new ArrayList<>();

    for (Bad bad : bad(BODIES.get(operation.name()))) {
      Answer answer = caller.raw(operation.method(), path, bad.contentType(), bad.body());
      if (!isProblem(answer, bad.statuses())) {
        wrong.add(bad.what() + ": " + answer.status() + " " + answer.text());
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(TableCounts.of(RunningSwitchboard.shared())).isEqualTo(before);
  }

  private static Api caller(Operation operation) {
    RunningSwitchboard system = RunningSwitchboard.shared();
    if (operation.callers().contains("operator")) {
      return system.operator();
    }
    if (operation.callers().contains("application")) {
      return tenant.api();
    }
    if (operation.callers().contains("customer")) {
      return visitor.api();
    }
    return operation.callers().contains("user")
        ? tenant.as("ada")
        : Api.anonymous(system.baseUrl());
  }

  private static boolean isProblem(Answer answer, Integer... statuses) {
    return List.of(statuses).contains(answer.status())
        && answer.header("Content-Type").startsWith("application/problem+json")
        && answer.field("code").matches("[a-z][a-z0-9_]+")
        && answer.json().path("status").asInt() == answer.status()
        && !answer.field("detail").isBlank()
        && Stream.of("io.switchboard", "com.fasterxml", "Exception", "\\tat ")
            .noneMatch(answer.text()::contains);
  }

  private static List<Bad> bad(String good) {
    List<Bad> bad = new ArrayList<>();
    json(bad, "no body", "");
    json(bad, "cut off", good.substring(0, good.length() - 1));
    json(bad, "text after the JSON", good + "}");
    json(bad, "a list", "[" + good + "]");
    json(bad, "a bare text", "\"hello\"");
    json(bad, "a number", "7");
    json(bad, "null", "null");
    json(bad, "an unknown field", good.replaceFirst("\\{", "{\"colour\":\"red\","));
    json(bad, "a field twice", good.replaceFirst("\\{", good.replaceFirst("}+$", "") + ","));
    json(bad, "deep nesting", "[".repeat(5_000) + "]".repeat(5_000));
    json(bad, "deep nesting in a field", "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000));
    parse(good).fieldNames().forEachRemaining(field -> badField(bad, parse(good), field));
    byte[] right = bytes(good);
    for (String type :
        new String[] {
          null, "text/html", "application/x-www-form-urlencoded", "application/xml", "nonsense"
        }) {
      bad.add(new Bad("type " + type, type, right, 400, 404, 415));
    }
    bad.add(new Bad("invalid UTF-8", JSON, invalidUtf8(good), 400, 404));
    bad.add(new Bad("UTF-16", JSON, good.getBytes(StandardCharsets.UTF_16), 400, 404));
    bad.add(new Bad("300 KiB", JSON, padded(good, 300 << 10), 400, 404, 413));
    bad.add(new Bad("10 MB", JSON, padded(good, 10_000_000), 400, 404, 413));
    return bad;
  }

  /** Values that the field cannot have, by what it has in the good body. */
  private static void badField(List<Bad> bad, ObjectNode good, String field) {
    JsonNode right = good.get(field);
    List<String> wrong = new ArrayList<>(List.of("{\"a\":1}", "[{\"a\":[]}]", "1e400"));
    if (right.isTextual()) {
      wrong.addAll(List.of("true", "[\"hello\"]", "\"\"", "\"a\\u0000b\"", "\"half \\ud800\""));
      wrong.add("\"" + "x".repeat(100_000) + "\"");
    } else {
      wrong.addAll(List.of("\"text\"", "\"a\\u0000b\"", "-1.5", "[[1]]"));
    }
    for (String value : wrong) {
      String body = good.deepCopy().put(field, "@").toString().replace("\"@\"", value);
      String shown = value.length() > 40 ? value.length() + " characters" : value;
      json(bad, field + ": " + shown, body);
    }
    if (right instanceof ObjectNode object) {
      object
          .fieldNames()
          .forEachRemaining(
              inner -> {
                List<Bad> within = new ArrayList<>();
                badField(within, object, inner);
                within.forEach(
                    one ->
                        json(
                            bad,
                            field + "." + one.what(),
                            "{\""
                                + field
                                + "\":"
                                + new String(one.body(), StandardCharsets.UTF_8)
                                + "}"));
              });
    }
  }

  private static void json(List<Bad> bad, String what, String body) {
    bad.add(new Bad(what, JSON, bytes(body), 400, 404));
  }

  private static byte[] invalidUtf8(String good) {
    byte[] bytes = bytes(good);
    bytes[good.lastIndexOf('"') - 1] = (byte) 0xC3;
    return bytes;
  }

  private static byte[] padded(String good, int length) {
    return bytes(good + " ".repeat(length - good.length()));
  }

  private static ObjectNode parse(String body) {
    try {
      return (ObjectNode) MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(body, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
