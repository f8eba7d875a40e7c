package io.switchboard.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.harness.Answer;
import io.switchboard.testing.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no notifications: refused in words that help, without a trace. */
class BadInputIT {

  private static final String JSON = "application/json";
  private static Tenant tenant;

  @BeforeAll
  static void createWorkspace() {
    tenant = Tenant.shared("Bad input");
  }

  @AfterAll
  static void nothingIsKept() {
    assertThat(tenant.api().get("/v1/notifications").expect(200).json().path("items")).isEmpty();
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        bad("no body", 400, ""),
        bad("no JSON", 400, "{\"userId\":"),
        bad("text after the JSON", 400, good() + "}"),
        bad("a list", 400, "[" + good() + "]"),
        bad("a bare text", 400, "\"hello\""),
        bad("null", 400, "null"),
        bad("an empty object", 400, "{}"),
        bad("an unknown field", 400, with("\"colour\":\"red\"")),
        bad("a field twice", 400, with("\"userId\":\"bob\"")),
        bad("a number for a text", 400, good().replace("\"hello\"", "42")),
        bad("a list for a text", 400, good().replace("\"hello\"", "[\"hello\"]")),
        bad("a text for a list", 400, with("\"channels\":\"telegram\"")),
        bad("an unknown channel", 400, with("\"channels\":[\"pigeon\"]")),
        bad("no channels", 400, with("\"channels\":[]")),
        bad("a text for a truth", 400, with("\"critical\":\"yes\"")),
        bad("no time", 400, with("\"sendAt\":\"tomorrow\"")),
        bad("a time without an offset", 400, with("\"sendAt\":\"2030-01-01T00:00:00\"")),
        bad("a time that has passed", 400, with("\"expiresAt\":\"2001-01-01T00:00:00Z\"")),
        bad("an unknown word", 400, with("\"onUnknown\":\"maybe\"")),
        bad("an unknown format", 400, with("\"format\":\"html\"")),
        bad("a user without a name", 400, good().replace("ada", "")),
        bad("a user's name too long", 400, good().replace("ada", "a".repeat(129))),
        bad("a user's name with a line break", 400, good().replace("ada", "a\\nb")),
        bad("a type that is no word", 400, good().replace("alert", "two words")),
        bad("an empty text", 400, good().replace("hello", "")),
        bad("a blank text", 400, good().replace("hello", " \\n ")),
        bad("a text too long", 400, good().replace("hello", "x".repeat(32_769))),
        bad("a control character", 400, good().replace("hello", "a\\u0000b")),
        bad("half a character", 400, good().replace("hello", "a\\ud800b")),
        bad("deep nesting", 400, "[".repeat(5_000) + "]".repeat(5_000)),
        bad("over 256 KiB", 413, good().replace("hello", "x".repeat(300_000))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  @DisplayName("R1: of a notification that is wrong, nothing is kept")
  void wrongBodyIsRefusedInWords(String what, int status, String body) {
    for (String path : new String[] {"/v1/notifications", "/v1/notifications/explain"}) {
      assertProblem(
          tenant.api().raw("POST", path, JSON, body.getBytes(StandardCharsets.UTF_8)), status);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badBytes")
  void wrongBytesAreRefusedInWords(String what, int status, String contentType, byte[] body) {
    assertProblem(tenant.api().raw("POST", "/v1/notifications", contentType, body), status);
  }

  static Stream<Arguments> badBytes() {
    byte[] invalidUtf8 = good().getBytes(StandardCharsets.UTF_8);
    invalidUtf8[good().indexOf("hello")] = (byte) 0xC3;
    byte[] right = good().getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        Arguments.of("invalid UTF-8", 400, JSON, invalidUtf8),
        Arguments.of("plain text", 415, "text/plain", right),
        Arguments.of("a form", 415, "application/x-www-form-urlencoded", right),
        Arguments.of("XML", 415, "application/xml", right),
        Arguments.of("no type at all", 415, null, right));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/notifications?type=%00",
        "/v1/notifications?type=a%00b",
        "/v1/notifications?userId=%00",
        "/v1/notifications?status=%00",
        "/v1/notifications?limit=many",
        "/v1/notifications?cursor=%00",
        "/v1/notifications?cursor=nonsense"
      })
  void wrongAddressIsRefusedInWords(String path) {
    assertProblem(tenant.api().get(path), 400);
  }

  private static void assertProblem(Answer answer, int status) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.field("code")).matches("[a-z][a-z0-9_]+");
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.field("detail")).isNotBlank();
    assertThat(answer.text())
        .doesNotContain("io.switchboard", "com.fasterxml", "Exception", "\\tat ");
  }

  private static Arguments bad(String what, int status, String body) {
    return Arguments.of(what, status, body);
  }

  private static String good() {
    return "{\"userId\":\"ada\",\"type\":\"alert\",\"content\":\"hello\"}";
  }

  private static String with(String field) {
    return good().replace("}", "," + field + "}");
  }
}
