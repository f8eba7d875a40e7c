package io.switchboard.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.testing.Tenant;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls with the credential of another workspace, another user, another kind, or with none. */
class TenancyIT {

  private static final Map<String, String> SOME_TOKEN =
      Map.of("botToken", "7000000099:AAabcdefghijklmnopqrstuvwxyzABCDEFG");
  private static Tenant owner;
  private static Tenant stranger;
  private static String notification;

  @BeforeAll
  static void createBoth() {
    owner = Tenant.shared("The owner");
    stranger = Tenant.shared("The stranger");
    owner.connect("ada");
    notification =
        owner.submit("ada", "Private", "sendAt", Instant.now().plusSeconds(86_400).toString());
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of("another application", stranger.api()),
        Arguments.of("another application's user of that name", stranger.as("ada")),
        Arguments.of("another user", owner.as("bob")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("others")
  void notificationOfAnotherIsNotThere(String who, Api caller) {
    JsonNode before = owner.story(notification);

    assertNotThere(caller.get("/v1/notifications/" + notification));
    assertNotThere(caller.delete("/v1/notifications/" + notification));
    assertThat(caller.get("/v1/notifications").expect(200).json().path("items")).isEmpty();
    assertThat(owner.story(notification)).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherUsers")
  void channelOfAnotherIsNotThere(String who, Api caller) {
    JsonNode before = channels();

    assertThat(caller.get("/v1/channels").expect(200).json().path("items")).isEmpty();
    assertNotThere(caller.call("PATCH", "/v1/channels/telegram", Map.of("enabled", false)));
    assertNotThere(caller.post("/v1/channels/telegram/credential", SOME_TOKEN));
    assertNotThere(caller.post("/v1/channels/telegram/test"));
    assertNotThere(caller.delete("/v1/channels/telegram"));
    assertThat(channels()).isEqualTo(before);
  }

  static Stream<Arguments> otherUsers() {
    return others().skip(1);
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("userPaths")
  void sameUserNameInAnotherWorkspaceIsAnotherUser(String method, String path, Object body) {
    JsonNode before = channels();

    Answer answer =
        body == null && method.equals("DELETE")
            ? stranger.api().delete(path)
            : stranger.api().call(method, path, body);
    assertNotThere(answer);
    assertThat(channels()).isEqualTo(before);
  }

  static Stream<Arguments> userPaths() {
    String telegram = "/v1/users/ada/channels/telegram";
    return Stream.of(
        Arguments.of("PATCH", telegram, Map.of("enabled", false)),
        Arguments.of("POST", telegram + "/credential", SOME_TOKEN),
        Arguments.of("POST", telegram + "/test", Map.of()),
        Arguments.of("DELETE", telegram, null));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("callers")
  void callerWithoutTheRightCredentialIsRefused(String who, String path, Api caller) {
    Answer answer = caller.get(path);

    assertThat(answer.status()).as(answer.text()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.field("code")).isNotEmpty();
    assertThat(answer.text()).doesNotContain("sbk_forged");
  }

  static Stream<Arguments> callers() {
    RunningSwitchboard system = RunningSwitchboard.shared();
    Api nobody = Api.anonymous(system.baseUrl());
    Api forged = Api.bearer(system.baseUrl(), "sbk_forged");
    Api forgedOperator = Api.operator(system.baseUrl(), "sbk_forged");
    return Stream.of(
        Arguments.of("nobody", "/v1/notifications", nobody),
        Arguments.of("nobody", "/v1/notifications/" + notification, nobody),
        Arguments.of("nobody", "/v1/channels", nobody),
        Arguments.of("nobody", "/v1/users/ada/channels", nobody),
        Arguments.of("nobody", "/v1/admin/workspaces", nobody),
        Arguments.of("nobody", "/v1/admin/dead-letters", nobody),
        Arguments.of("a forged key", "/v1/notifications", forged),
        Arguments.of("a forged key", "/v1/channels", forged),
        Arguments.of("a forged token", "/v1/admin/workspaces", forgedOperator),
        Arguments.of("an application", "/v1/admin/workspaces", owner.api()),
        Arguments.of("an application", "/v1/admin/dead-letters", owner.api()),
        Arguments.of("an application", "/v1/channels", owner.api()),
        Arguments.of("a user", "/v1/admin/workspaces", owner.as("ada")),
        Arguments.of("a user", "/v1/users/ada/channels", owner.as("ada")),
        Arguments.of("the operator", "/v1/notifications", system.operator()),
        Arguments.of("the operator", "/v1/channels", system.operator()));
  }

  /** Ada's channels, without the moment of their last use, which is noted beside the work. */
  private static JsonNode channels() {
    JsonNode list = owner.api().get("/v1/users/ada/channels").expect(200).json();
    list.path("items").forEach(channel -> ((ObjectNode) channel).remove("lastUsedAt"));
    return list;
  }

  private static void assertNotThere(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(404);
    assertThat(answer.field("code")).isEqualTo("not_found");
  }
}
