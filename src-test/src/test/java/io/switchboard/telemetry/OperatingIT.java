package io.switchboard.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.testing.Tenant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What monitoring looks at, without a credential. */
class OperatingIT {
  private static Api anybody;

  @BeforeAll
  static void deliverSomething() {
    anybody = Api.anonymous(RunningSwitchboard.shared().baseUrl());
    Tenant tenant = Tenant.shared("Operated");
    tenant.connect("ada");
    tenant.awaitStory(tenant.submit("ada", "For the meters"), "sent");
  }

  @Test
  void theProcessSaysThatItLives() {
    Answer live = anybody.get("/health/live").expect(200);
    assertThat(live.field("status")).isEqualTo("ok");
  }

  @Test
  void theNodeSaysThatItCanServeAndWhatItLookedAt() {
    JsonNode ready = anybody.get("/health/ready").expect(200).json();
    assertThat(ready.path("status").asText()).isEqualTo("ok");
    assertThat(ready.findValuesAsText("name")).contains("database", "broker", "migrations");
  }

  @Test
  void healthTellsOfDeadLettersAndCredentialsTooAndIsAnsweredWhateverItSays() {
    JsonNode health = anybody.get("/health").expect(200).json();
    assertThat(health.path("status").asText()).isIn("ok", "degraded");
    assertThat(health.findValuesAsText("name"))
        .contains("database", "broker", "migrations", "dead-letters", "credentials");
    assertThat(anybody.get("/health/other").status()).isEqualTo(404);
  }

  @Test
  void metersShowWhatBecameOfNotifications() {
    Answer metrics = anybody.get("/metrics").expect(200);
    assertThat(metrics.header("Content-Type")).startsWith("text/plain");
    assertThat(metrics.text())
        .contains(
            "switchboard_notifications_accepted_total",
            "switchboard_notifications_delivered_total{platform=\"telegram\"}",
            "switchboard_attempts_delivered_total{platform=\"telegram\"}",
            "switchboard_attempt_duration_seconds_count{platform=\"telegram\"}",
            "switchboard_delivery_queue_depth",
            "switchboard_delivery_queue_oldest_seconds",
            "switchboard_sessions{platform=\"telegram\",state=\"connected\"}");
  }

  @Test
  void theInterfaceIsDescribed() {
    Answer openapi = anybody.get("/openapi.yaml").expect(200);
    assertThat(openapi.header("Content-Type")).startsWith("application/yaml");
    assertThat(openapi.text()).startsWith("openapi: 3.1.0");
  }

  @Test
  void theRootLeadsToTheConsole() {
    Answer root = anybody.get("/");
    assertThat(root.status()).isIn(301, 302, 303, 307, 308);
    assertThat(root.header("Location")).contains("/console/");
  }
}
