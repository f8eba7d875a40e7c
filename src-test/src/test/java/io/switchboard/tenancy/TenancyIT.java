package io.switchboard.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.testing.Operation;
import io.switchboard.testing.Tenant;
import io.switchboard.testing.Tenant.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the API, called with the credential of another workspace, another user,
 * another kind, or with none. A new operation that an application or a user may call needs a row in
 * {@link #CASES}.
 */
class TenancyIT {

  private static final String PLATFORM = "/channels/{platform}";

  /** What a caller finds where something of another is. */
  private enum Found {
    /** 404, as if it had never been. */
    NOTHING,
    /** Its own things, or a refusal; the owner's are neither shown nor touched. */
    ITS_OWN,
    /** The same as everybody, and nothing of anybody. */
    PUBLIC
  }

  private static final Map<String, Found> CASES =
      Map.ofEntries(
          Map.entry("POST /v1/notifications", Found.ITS_OWN),
          Map.entry("GET /v1/notifications", Found.ITS_OWN),
          Map.entry("POST /v1/notifications/explain", Found.ITS_OWN),
          Map.entry("GET /v1/notifications/{id}", Found.NOTHING),
          Map.entry("DELETE /v1/notifications/{id}", Found.NOTHING),
          Map.entry("GET /v1/channels", Found.ITS_OWN),
          Map.entry("POST /v1/channels/telegram/setup", Found.ITS_OWN),
          Map.entry("PATCH /v1" + PLATFORM, Found.NOTHING),
          Map.entry("DELETE /v1" + PLATFORM, Found.NOTHING),
          Map.entry("POST /v1" + PLATFORM + "/credential", Found.NOTHING),
          Map.entry("POST /v1" + PLATFORM + "/test", Found.NOTHING),
          Map.entry("POST /v1/users/{userId}/sessions", Found.ITS_OWN),
          Map.entry("GET /v1/users/{userId}/channels", Found.ITS_OWN),
          Map.entry("POST /v1/users/{userId}/channels/telegram/setup", Found.ITS_OWN),
          Map.entry("PATCH /v1/users/{userId}" + PLATFORM, Found.NOTHING),
          Map.entry("DELETE /v1/users/{userId}" + PLATFORM, Found.NOTHING),
          Map.entry("POST /v1/users/{userId}" + PLATFORM + "/credential", Found.NOTHING),
          Map.entry("POST /v1/users/{userId}" + PLATFORM + "/test", Found.NOTHING),
          Map.entry("POST /v1/conversations/start", Found.ITS_OWN),
          Map.entry("POST /v1/conversations/{id}/token", Found.ITS_OWN),
          Map.entry("POST /v1/hooks/telegram/{token}", Found.NOTHING),
          Map.entry("POST /v1/telegram/webhook/{token}", Found.NOTHING),
          Map.entry("GET /connect/platforms", Found.PUBLIC),
          Map.entry("POST /connect/qr", Found.PUBLIC),
          Map.entry("GET /health", Found.PUBLIC),
          Map.entry("GET /health/live", Found.PUBLIC),
          Map.entry("GET /health/ready", Found.PUBLIC),
          Map.entry("GET /metrics", Found.PUBLIC),
          Map.entry("GET /openapi.yaml", Found.PUBLIC));

  private static Tenant owner;
  private static Tenant stranger;
  private static Recipient ada;
  private static String notification;

  @BeforeAll
  static void createBoth() {
    owner = Tenant.shared("The owner");
    stranger = Tenant.shared("The stranger");
    ada = owner.connect("ada");
    notification =
        owner.submit(
            "ada", "Private words", "sendAt", Instant.now().plusSeconds(86_400).toString());
  }

  /** Each operation that is not the operator's alone, by everybody else who may call it. */
  static Stream<Arguments> othersCalls() {
    return Operation.documented().stream()
        .filter(operation -> !operation.callers().contains("operator"))
        .flatMap(
            operation ->
                others(operation)
                    .map(other -> Arguments.of(operation, other.get()[0], other.get()[1])));
  }

  private static Stream<Arguments> others(Operation operation) {
    Stream<Arguments> nobody =
        operation.callers().isEmpty()
            ? Stream.of(
                Arguments.of("nobody", Api.anonymous(RunningSwitchboard.shared().baseUrl())))
            : Stream.of();
    Stream<Arguments> application =
        operation.callers().contains("application")
            ? Stream.of(Arguments.of("another application", stranger.api()))
            : Stream.of();
    Stream<Arguments> users =
        operation.callers().contains("user")
            ? Stream.of(
                Arguments.of("another application's user of that name", stranger.as("ada")),
                Arguments.of("another user", owner.as("bob")))
            : Stream.of();
    return Stream.of(nobody, application, users).flatMap(calls -> calls);
  }

  @ParameterizedTest(name = "{0} by {1}")
  @MethodSource("othersCalls")
  void whatBelongsToAnotherIsNeitherShownNorTouched(Operation operation, String who, Api caller) {
    Found found = CASES.get(operation.name());
    assertThat(found).as("the case of " + operation).isNotNull();
    List<JsonNode> before = everythingOfTheOwner();

    Answer answer = call(operation, caller);

    assertThat(everythingOfTheOwner()).isEqualTo(before);
    assertThat(answer.text())
        .doesNotContain(notification, "Private words", ada.bot().username(), owner.id());
    if (found == Found.NOTHING) {
      assertThat(answer.status()).as(answer.text()).isEqualTo(404);
      assertThat(answer.field("code")).isEqualTo("not_found");
    } else {
      assertThat(answer.status()).as(answer.text()).isLessThan(500);
    }
  }

  /** Each operation that is not for everybody, by every kind of caller that it is not for. */
  static Stream<Arguments> callsOfTheWrongKind() {
    RunningSwitchboard system = RunningSwitchboard.shared();
    Map<String, Api> callers =
        Map.of(
            "nobody", Api.anonymous(system.baseUrl()),
            "a forged credential", Api.bearer(system.baseUrl(), "sbk_forged"),
            "a forged operator", Api.operator(system.baseUrl(), "sbk_forged"),
            "operator", system.operator(),
            "application", owner.api(),
            "user", owner.as("ada"));
    return Operation.documented().stream()
        .filter(operation -> !operation.callers().isEmpty())
        .flatMap(
            operation ->
                callers.entrySet().stream()
                    .filter(caller -> !operation.callers().contains(caller.getKey()))
                    .map(caller -> Arguments.of(operation, caller.getKey(), caller.getValue())));
  }

  @ParameterizedTest(name = "{0} by {1}")
  @MethodSource("callsOfTheWrongKind")
  void callerOfTheWrongKindIsRefused(Operation operation, String who, Api caller) {
    List<JsonNode> before = everythingOfTheOwner();

    Answer answer = call(operation, caller);

    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.header("WWW-Authenticate")).isNotEmpty();
    assertThat(answer.field("code")).isEqualTo("unauthorized");
    assertThat(answer.text()).doesNotContain("sbk_forged");
    assertThat(everythingOfTheOwner()).isEqualTo(before);
  }

  private static Answer call(Operation operation, Api caller) {
    String path =
        operation
            .path()
            .replace("notifications/{id}", "notifications/" + notification)
            .replace("workspaces/{id}", "workspaces/" + owner.id())
            .replace("{userId}", "ada")
            .replace("{platform}", "telegram")
            .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    return operation.hasBody() || operation.method().equals("POST")
        ? caller.call(operation.method(), path, body(operation))
        : operation.method().equals("DELETE") ? caller.delete(path) : caller.get(path);
  }

  /** What would do harm if it were for the owner. */
  private static Object body(Operation operation) {
    if (operation.path().startsWith("/v1/notifications")) {
      return Tenant.notification("ada", "From a stranger");
    }
    return operation.method().equals("PATCH")
        ? Map.of("enabled", false)
        : Map.of("botToken", ada.bot().token());
  }

  /** Without the moment of a channel's last use, which is noted beside the work. */
  private static List<JsonNode> everythingOfTheOwner() {
    JsonNode channels = owner.api().get("/v1/users/ada/channels").expect(200).json();
    channels.path("items").forEach(channel -> ((ObjectNode) channel).remove("lastUsedAt"));
    assertThat(channels.toString()).contains(ada.bot().username());
    JsonNode workspaces =
        RunningSwitchboard.shared().operator().get("/v1/admin/workspaces").expect(200).json();
    return List.of(
        channels,
        owner.story(notification),
        owner.api().get("/v1/notifications").expect(200).json(),
        workspaces);
  }
}
