package io.switchboard.support;

import static io.switchboard.testing.Tenant.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.Await;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.testing.Customer;
import io.switchboard.testing.Desk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office of a desk: what the operator keeps, sees, ends and takes along. */
class OfficeIT {
  private static final String AGENTS = "/v1/admin/agents";
  private static final String TEMPLATES = "/v1/admin/message-templates";
  private static final String CANNED = "/v1/admin/canned-replies";
  private static final String SETTINGS = "/v1/admin/settings";
  private static final String CONVERSATIONS = "/v1/conversations";
  private static final Path DISTRIBUTION = Path.of("..", "standalone", "target", "switchboard");

  private static Desk desk;
  private static Api operator;

  @TempDir private Path directory;

  @BeforeAll
  static void openTheOffice() {
    desk = Desk.shared("Office");
    Desk.shared("Another office");
    operator = desk.operator();
  }

  private static String of(String path) {
    return path + (path.contains("?") ? "&" : "?") + "workspace=" + desk.tenant().id();
  }

  private static Answer post(String path, Object... fields) {
    Map<String, Object> body = new HashMap<>();
    body.put("workspace", desk.tenant().id());
    for (int i = 0; i < fields.length; i += 2) {
      body.put((String) fields[i], fields[i + 1]);
    }
    return operator.post(path, body);
  }

  private static JsonNode get(String path) {
    return operator.get(path).expect(200).json();
  }

  private static JsonNode lastEntry(String action) {
    return get(of("/v1/admin/audit?action=" + action)).at("/items/0");
  }

  @Test
  void agentsAreKeptUnderNamesOfTheirOwn() {
    JsonNode ada =
        post(AGENTS + "/upsert", "tg_id", 5_000_000_001L, "display_name", "Ada").expect(200).json();
    assertThat(ada.path("is_active").asBoolean()).isTrue();
    assertThat(ada.path("closing_message").isNull()).isTrue();
    assertThat(
            post(AGENTS + "/upsert", "tg_id", 7, "display_name", "ADA").expect(409).field("code"))
        .isEqualTo("display_name_taken");

    post(AGENTS + "/closing-message", "tg_id", 5_000_000_001L, "closing_message", "Bye")
        .expect(200);
    JsonNode entry = lastEntry("agent").path("detail");
    assertThat(entry.path("closing_message").asText()).isEqualTo("3 characters");
    assertThat(entry.path("from").asText()).isEqualTo("127.0.0.1");
    JsonNode disabled = post(AGENTS + "/disable", "tg_id", 5_000_000_001L).expect(200).json();
    assertThat(disabled.path("is_active").asBoolean()).isFalse();
    assertThat(disabled.path("closing_message").asText()).isEqualTo("Bye");
    post(AGENTS + "/enable", "tg_id", 8).expect(404);
    assertThat(get(of(AGENTS)).path("items").findValuesAsText("display_name")).contains("Ada");
  }

  @Test
  void theWorkspaceMustBeSaidWhereThereAreMany() {
    for (String path : List.of(AGENTS, TEMPLATES, CANNED, SETTINGS, CONVERSATIONS)) {
      assertThat(operator.get(path).expect(400).field("code")).isEqualTo("workspace_required");
    }
    operator.get(AGENTS + "?workspace=00000000-0000-7000-8000-000000000000").expect(404);
  }

  @Test
  void templatesAreChangedFieldByField() {
    assertThat(get(of(TEMPLATES)).path("items")).hasSize(9);
    JsonNode changed =
        post(TEMPLATES + "/upsert", "key", "away_message", "locale", "lv", "text", "Esam prom.")
            .expect(200)
            .json();
    assertThat(changed.path("to_customer_persist").asBoolean()).isTrue();
    assertThat(changed.path("built_in").asBoolean()).isFalse();
    assertThat(post(TEMPLATES + "/upsert", "key", "farewell").expect(400).text()).contains("key");

    JsonNode latvian =
        Await.value(
            SOON,
            () -> find(get(of(TEMPLATES + "?locale=lv")).path("items"), "key", "away_message"),
            () -> "no such template");
    assertThat(latvian.path("text").asText()).isEqualTo("Esam prom.");
    assertThat(lastEntry("template").path("target").asText()).isEqualTo("template:away_message lv");
  }

  private static Optional<JsonNode> find(JsonNode items, String field, String value) {
    for (JsonNode item : items) {
      if (item.path(field).asText().equals(value)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  @Test
  void repliesAreKeptReady() {
    operator.call("PUT", of(CANNED + "/hours"), Map.of("text", "From nine. {agent}")).expect(200);
    operator.call("PUT", of(CANNED + "/Hours"), Map.of("text", "x")).expect(400);

    assertThat(get(of(CANNED)).path("items").findValuesAsText("name")).contains("hours");
    operator.delete(of(CANNED + "/hours")).expect(204);
    operator.delete(of(CANNED + "/hours")).expect(404);
  }

  @Test
  void settingsChangeByTheFieldsThatAreGiven() {
    Map<String, Object> hours =
        Map.of(
            "timezone",
            "Europe/Riga",
            "schedule",
            List.of(Map.of("day", "monday", "start", "09:00", "end", "24:00")));
    post(SETTINGS, "business_hours", hours, "retention_days", 30, "title", "Garage").expect(200);
    JsonNode changed =
        post(SETTINGS, "welcome_message", "Welcome to the garage.", "title", null)
            .expect(200)
            .json();

    assertThat(changed.path("retention_days").asInt()).isEqualTo(30);
    assertThat(changed.path("title").isNull()).isTrue();
    assertThat(changed.at("/business_hours/schedule/0/end").asText()).isEqualTo("24:00");
    assertThat(changed.path("welcome_message").asText()).isEqualTo("Welcome to the garage.");
    assertThat(get(of(SETTINGS))).isEqualTo(changed);
    assertThat(
            post(SETTINGS, "retention_days", null, "business_hours", Map.of("enabled", false))
                .expect(200)
                .json()
                .path("retention_days")
                .isNull())
        .isTrue();
    assertThat(post(SETTINGS, "locale", "nonsense").expect(400).text()).contains("locale");
  }

  @Test
  void aConversationIsFoundShownEndedTakenAlongAndDeleted() throws Exception {
    Person agent = desk.agent("Office Anna", "Thank you.");
    Customer customer = desk.customer(Map.of("nickname", "Wilhelmina")).connect();
    customer.sayAndAwait("1", "=HYPERLINK(\"evil\")");
    desk.awaitPost(customer, "HYPERLINK");
    desk.press(agent, customer, "claim");
    desk.awaitStatus(customer, "open_assigned");
    desk.say(agent, customer, "Hello, \"Wilhelmina\"");
    customer.awaitMessage("Hello, \"Wilhelmina\"");

    shows(customer);
    ends(customer);
    verifiesOffline(customer);
    deletes(customer);
    customer.close();
  }

  private void shows(Customer customer) {
    assertThat(
            get(of(CONVERSATIONS + "?status=open&q=wilhel")).path("items").findValuesAsText("id"))
        .containsExactly(customer.conversation());
    assertThat(get(of(CONVERSATIONS + "?status=closed&q=wilhel")).path("items")).isEmpty();
    JsonNode shown = get(CONVERSATIONS + "/" + customer.conversation());
    assertThat(shown.at("/assigned_agent/display_name").asText()).isEqualTo("Office Anna");
    assertThat(shown.path("messages").findValuesAsText("text")).contains("Hello, \"Wilhelmina\"");
    assertThat(shown.at("/metrics/first_answer_seconds").isIntegralNumber()).isTrue();
    JsonNode page = get(CONVERSATIONS + "/" + customer.conversation() + "?limit=1");
    assertThat(page.path("messages")).hasSize(1);
    assertThat(page.path("nextCursor").asText()).isNotEmpty();
  }

  private static void ends(Customer customer) {
    Map<String, String> named = Map.of("conversation_id", customer.conversation());
    assertThat(operator.post("/v1/moderation/close", named).expect(200).field("status"))
        .isEqualTo("closed");
    customer.awaitType("conversation_closed");
    assertThat(operator.post("/v1/moderation/block", named).expect(200).field("status"))
        .isEqualTo("blocked");
    assertThat(operator.post("/v1/moderation/unblock", named).expect(200).field("status"))
        .isEqualTo("closed");
    assertThat(
            get(CONVERSATIONS + "/" + customer.conversation()).at("/metrics/close_count").asInt())
        .isPositive();
  }

  private void verifiesOffline(Customer customer) throws Exception {
    String path = CONVERSATIONS + "/" + customer.conversation();
    Answer json = operator.get(path + "/export.json").expect(200);
    assertThat(json.header("Content-Disposition"))
        .matches("attachment; filename=\"transcript-[a-z0-9-]+\\.json\"");
    assertThat(verify(json.text())).isZero();
    assertThat(verify(json.text().replace("Hello, ", "Hullo, "))).isEqualTo(1);
    String csv = operator.get(path + "/export.csv").expect(200).text();
    assertThat(csv).contains("\"'=HYPERLINK(\"\"evil\"\")\"", "Thank you.").endsWith("\r\n");
    JsonNode entry = lastEntry("conversation.export");
    assertThat(entry.path("target").asText()).isEqualTo("conversation:" + customer.conversation());
    assertThat(entry.at("/detail/format").asText()).isEqualTo("csv");
  }

  private int verify(String transcript) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("transcript.json"), transcript);
    Process verifier =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                DISTRIBUTION.resolve("switchboard-standalone.jar") + ":" + DISTRIBUTION + "/lib/*",
                "io.switchboard.standalone.TranscriptVerifier",
                file.toString())
            .inheritIO()
            .start();
    assertThat(verifier.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return verifier.exitValue();
  }

  private static void deletes(Customer customer) {
    Map<String, Object> ids = Map.of("ids", List.of(customer.conversation()));
    assertThat(operator.post(of("/v1/admin/conversations/bulk-delete"), ids).expect(200).json())
        .hasToString("{\"deleted\":1}");
    operator.get(CONVERSATIONS + "/" + customer.conversation()).expect(404);
    assertThat(operator.post(of("/v1/admin/conversations/bulk-delete"), ids).expect(200).json())
        .hasToString("{\"deleted\":0}");
  }

  @Test
  void whatWasDoneIsFoundAndTakenAlong() {
    Instant before = Instant.now();
    post(AGENTS + "/upsert", "tg_id", 99, "display_name", "Audited").expect(200);

    JsonNode entry = get(of("/v1/admin/audit?target=agent:99")).at("/items/0");
    assertThat(entry.path("actor").asText()).isEqualTo("operator");
    assertThat(entry.path("workspace").asText()).isEqualTo(desk.tenant().id());
    Answer lines = operator.get(of("/v1/admin/audit/export.jsonl?from=" + before.minusSeconds(5)));
    assertThat(lines.expect(200).text().lines())
        .anyMatch(line -> line.contains("\"agent:99\"") && line.startsWith("{"));
    operator.get("/v1/admin/audit?from=yesterday").expect(400);
  }
}
