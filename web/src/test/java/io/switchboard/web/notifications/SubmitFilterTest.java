package io.switchboard.web.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.identity.boundary.AuthenticateBearer;
import io.switchboard.identity.boundary.AuthenticateOperator;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.control.IdentitySettings;
import io.switchboard.notifications.boundary.IdempotencyKey;
import io.switchboard.notifications.boundary.ReadNotification;
import io.switchboard.notifications.boundary.Submission;
import io.switchboard.notifications.boundary.SubmitNotification;
import io.switchboard.notifications.boundary.SubmitOutcome;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import io.switchboard.web.rest.Callers;
import io.switchboard.web.rest.LimitsForTests;
import io.switchboard.web.testing.ServletStage;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SubmitFilterTest {
  private static final String BODY =
      "{\"userId\":\"ada\",\"type\":\"spark\",\"content\":\"Hello\"}";
  private static final UUID ID = new UUID(7, 7);
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
  private final List<Submission> submitted = new ArrayList<>();
  private final List<Optional<IdempotencyKey>> keys = new ArrayList<>();
  private final ServletStage stage =
      new ServletStage()
          .method("POST")
          .header("Authorization", "Bearer application")
          .header("Content-Type", "application/json")
          .body(BODY);
  private CompletionStage<SubmitOutcome> outcome =
      CompletableFuture.completedFuture(new SubmitOutcome.Accepted(ID, NOW, false));

  private ServletStage answered() throws IOException, ServletException {
    AuthenticateOperator operators =
        new AuthenticateOperator(
            new IdentitySettings(
                "service-token-0123",
                Optional.empty(),
                "admin",
                Optional.empty(),
                Duration.ofHours(1)));
    SubmitFilter filter =
        new SubmitFilter(
            new Callers(operators, new Bearers(), null, LimitsForTests.none()),
            new RequestedNotification(new ReadNotification(Clock.systemUTC())),
            new Submitting());
    filter.doFilter(stage.request(), stage.response(), stage.chain());
    return stage;
  }

  private void refused(int status, String code) throws IOException, ServletException {
    assertThat(answered().status()).isEqualTo(status);
    assertThat(stage.answerHeader("Content-Type")).isEqualTo("application/problem+json");
    assertThat(stage.answer()).contains("\"code\":\"" + code + "\"");
    assertThat(stage.passedOn()).isZero();
  }

  @Test
  void aNotificationIsTakenOverAndNamed() throws IOException, ServletException {
    assertThat(answered().status()).isEqualTo(202);
    assertThat(stage.answer())
        .isEqualTo(
            "{\"id\":\""
                + ID
                + "\",\"status\":\"pending\",\"createdAt\":\"2026-01-01T12:00:00Z\"}");
    assertThat(stage.answerHeader("Content-Type")).isEqualTo("application/json");
    assertThat(stage.answerHeader("Idempotency-Replayed")).isNull();
    assertThat(submitted)
        .singleElement()
        .satisfies(
            submission -> assertThat(submission.recipient().workspace()).isEqualTo(workspace));
  }

  @Test
  void otherMethodsGoOn() throws IOException, ServletException {
    stage.method("GET");
    assertThat(answered().passedOn()).isEqualTo(1);
    assertThat(submitted).isEmpty();
  }

  @Test
  void aReplayIsMarked() throws IOException, ServletException {
    outcome = CompletableFuture.completedFuture(new SubmitOutcome.Accepted(ID, NOW, true));
    stage.header("Idempotency-Key", "order-17");
    assertThat(answered().answerHeader("Idempotency-Replayed")).isEqualTo("true");
    assertThat(keys).containsExactly(Optional.of(new IdempotencyKey("application", "order-17")));
  }

  @Test
  void aUsersKeysNeverMeetAnothers() throws IOException, ServletException {
    stage.header("Authorization", "Bearer ada").header("Idempotency-Key", "order-17");
    answered();
    assertThat(keys).containsExactly(Optional.of(new IdempotencyKey("user:ada", "order-17")));
  }

  @Test
  void aKeyForAnotherBodyIsRefused() throws IOException, ServletException {
    outcome = CompletableFuture.completedFuture(new SubmitOutcome.KeyReused());
    refused(422, "idempotency_key_reused");
  }

  @Test
  void aKeyInFlightIsRefused() throws IOException, ServletException {
    outcome = CompletableFuture.completedFuture(new SubmitOutcome.KeyInFlight());
    refused(409, "idempotency_key_in_flight");
  }

  @Test
  void aKeyThatIsNoneIsRefused() throws IOException, ServletException {
    stage.header("Idempotency-Key", "a b");
    refused(400, "invalid_idempotency_key");
    assertThat(submitted).isEmpty();
  }

  @Test
  void strangersAndTheOperatorAreRefused() throws IOException, ServletException {
    stage.header("Authorization", "Bearer nobody");
    refused(401, "unauthorized");
    stage.header("X-Internal-Auth", "service-token-0123");
    refused(401, "unauthorized");
    assertThat(submitted).isEmpty();
  }

  @Test
  void aUserWritesToItselfOnly() throws IOException, ServletException {
    stage.header("Authorization", "Bearer ada").body("{\"type\":\"spark\",\"content\":\"Hello\"}");
    assertThat(answered().status()).isEqualTo(202);
    stage.body("{\"userId\":\"eve\",\"type\":\"spark\",\"content\":\"Hello\"}");
    refused(404, "not_found");
    assertThat(submitted)
        .singleElement()
        .satisfies(own -> assertThat(own.recipient().user()).isEqualTo(new UserId("ada")));
  }

  @Test
  void otherMediaTypesAreRefused() throws IOException, ServletException {
    stage.header("Content-Type", "application/JSON ; charset=utf-8");
    assertThat(answered().status()).isEqualTo(202);
    for (String other : new String[] {null, "text/plain", "application/jsonp", ""}) {
      stage.header("Content-Type", other);
      refused(415, "unsupported_media_type");
    }
  }

  @Test
  void tooLargeABodyIsRefusedDeclaredOrNot() throws IOException, ServletException {
    stage.declaredLength(300_000);
    refused(413, "body_too_large");
    stage.declaredLength(-1).body(new byte[300_000]);
    refused(413, "body_too_large");
  }

  @Test
  void wrongFieldsAreNamed() throws IOException, ServletException {
    stage.body("{\"userId\":\"\",\"content\":\" \",\"channels\":[\"pigeon\"]}");
    refused(400, "invalid_body");
    assertThat(stage.answer())
        .contains(
            "\"field\":\"userId\"",
            "\"field\":\"type\"",
            "\"field\":\"content\"",
            "\"field\":\"channels\"");
  }

  @Test
  void withoutTheDatabaseTheCallerIsAskedBack() throws IOException, ServletException {
    outcome =
        CompletableFuture.failedFuture(new DatabaseUnavailable(new IllegalStateException("away")));
    refused(503, "database_unavailable");
    assertThat(stage.answerHeader("Retry-After")).isEqualTo("5");
  }

  private final class Bearers extends AuthenticateBearer {
    Bearers() {
      super(null, null, Clock.systemUTC());
    }

    @Override
    public Optional<Caller> authenticate(String token) {
      return switch (token) {
        case "application" -> Optional.of(new Caller.Application(workspace, new UUID(1, 1)));
        case "ada" -> Optional.of(new Caller.User(workspace, new UserId("ada")));
        default -> Optional.empty();
      };
    }
  }

  private final class Submitting extends SubmitNotification {
    Submitting() {
      super(null, null, null, null);
    }

    @Override
    public CompletionStage<SubmitOutcome> submit(
        Submission submission, Optional<IdempotencyKey> key) {
      submitted.add(submission);
      keys.add(key);
      return outcome;
    }
  }
}
