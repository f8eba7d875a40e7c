package io.switchboard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.switchboard.harness.Api;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.testing.Tenant;
import io.switchboard.testing.Tenant.Recipient;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is done to channels, users and keys, and the entries that it leaves. */
class AuditIT {
  private static final RunningSwitchboard SYSTEM = RunningSwitchboard.shared();
  private static final String CHANNEL = "/v1/channels/telegram";

  @Test
  @DisplayName("R14: what an owner does to a channel leaves an entry, what fails leaves none")
  void channelsAreAudited() throws SQLException {
    Tenant tenant = Tenant.shared("Audit");
    Recipient ada = tenant.connect("ada");
    Api user = tenant.as("ada");
    Map<String, Object> priority = Collections.singletonMap("priority", null);

    user.call("PATCH", CHANNEL, Map.of("priority", 2)).expect(200);
    assertThat(user.call("PATCH", CHANNEL, priority).expect(200).json().get("priority").isNull())
        .as("null gives the place back to the default order")
        .isTrue();
    user.call("PATCH", CHANNEL, Map.of("priority", 1.5)).expect(400);
    user.call("PATCH", CHANNEL, Map.of("priority", "1")).expect(400);
    user.post(CHANNEL + "/test").expect(200);
    user.post(CHANNEL + "/credential", Map.of("botToken", ada.bot().token())).expect(200);
    user.post(CHANNEL + "/credential", Map.of("botToken", tenant.newBot().token())).expect(409);
    tenant.api().delete("/v1/users/ada/channels/telegram").expect(204);
    user.delete(CHANNEL).expect(404);

    assertThat(entries(tenant))
        .extracting(Entry::action, Entry::target)
        .containsExactly(
            tuple("channel.set-up", "ada TELEGRAM"),
            tuple("channel.change", "ada TELEGRAM priority=2"),
            tuple("channel.change", "ada TELEGRAM priority=null"),
            tuple("channel.test", "ada TELEGRAM"),
            tuple("channel.swap-credential", "ada TELEGRAM"),
            tuple("channel.remove", "ada TELEGRAM"));
    assertThat(entries(tenant)).extracting(Entry::actor).contains("user:ada");
  }

  @Test
  @DisplayName("R15: a forgotten user has no channel and no key; its bot is free for another")
  void aUserIsForgotten() throws SQLException {
    Tenant tenant = Tenant.shared("Forget");
    Recipient ada = tenant.connect("ada");
    String path = "/v1/admin/workspaces/" + tenant.id() + "/users/ada";

    tenant.api().delete(path).expect(401);
    SYSTEM.operator().post(path + "/rotate-key").expect(204);
    assertThat(tenant.as("ada").post(CHANNEL + "/test").expect(200).field("outcome"))
        .as("what was sealed before opens")
        .isEqualTo("delivered");
    SYSTEM.operator().delete(path).expect(204);

    assertThat(tenant.as("ada").get("/v1/channels").expect(200).json().path("items")).isEmpty();
    SYSTEM.operator().delete(path).expect(404);
    SYSTEM.operator().post(path + "/rotate-key").expect(404);
    tenant.as("bob").post(CHANNEL + "/setup", Map.of("botToken", ada.bot().token())).expect(200);
    assertThat(entries(tenant))
        .extracting(Entry::actor, Entry::action)
        .contains(
            tuple("operator", "user.rotate-key"),
            tuple("operator", "channel.remove"),
            tuple("operator", "user.forget"));
  }

  @Test
  void allKeysAreSealedAnew() {
    Tenant tenant = Tenant.shared("Seal anew");
    tenant.connect("ada");
    Api user = tenant.as("ada");

    int count =
        SYSTEM.operator().post("/v1/admin/keys/seal-anew").expect(200).json().get("count").asInt();
    assertThat(count).isPositive();

    assertThat(user.post(CHANNEL + "/test").expect(200).field("outcome")).isEqualTo("delivered");
    user.post("/v1/admin/keys/seal-anew").expect(401);
  }

  private record Entry(String actor, String action, String target) {}

  private static List<Entry> entries(Tenant tenant) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (Connection database =
            DriverManager.getConnection(
                SYSTEM.databaseUrl(), "postgres", SYSTEM.databaseSuperuserPassword());
        PreparedStatement query =
            database.prepareStatement(
                "select actor, action, target from audit_entry where workspace_id = ?::uuid"
                    + " order by entry_id")) {
      query.setString(1, tenant.id());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          entries.add(new Entry(rows.getString(1), rows.getString(2), rows.getString(3)));
        }
      }
    }
    return entries;
  }
}
