package io.switchboard.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R1: each failure is an RFC 9457 problem with a stable code")
class ProblemTest {

  private static String json(Problem problem) {
    return new String(problem.body().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aProblemIsWrittenWithAllItsMembers() {
    assertThat(json(Problem.of(409, "bot_in_use", "Somebody else uses this bot.")))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,"
                + "\"detail\":\"Somebody else uses this bot.\",\"code\":\"bot_in_use\"}");
  }

  @Test
  void wrongFieldsAreNamed() {
    assertThat(
            json(
                Problem.invalidBody(
                    List.of(new FieldError("a", "is required"), new FieldError("b[0]", "is odd")))))
        .contains("\"code\":\"invalid_body\"", "\"status\":400")
        .endsWith(
            "\"errors\":[{\"field\":\"a\",\"message\":\"is required\"},"
                + "{\"field\":\"b[0]\",\"message\":\"is odd\"}]}");
  }

  @Test
  void theTimeToComeBackIsInWholeSecondsAndAtLeastOne() {
    Problem problem = Problem.of(503, "away", "Come back.");
    assertThat(problem.withRetryAfter(Duration.ofNanos(1)).headers())
        .containsEntry("Retry-After", "1");
    assertThat(problem.withRetryAfter(Duration.ofMillis(1_001)).headers())
        .containsEntry("Retry-After", "2");
    assertThat(problem.withRetryAfter(Duration.ofSeconds(30)).headers())
        .containsEntry("Retry-After", "30");
  }

  @Test
  void headersAddUpAndTheProblemStaysTheSame() {
    Problem problem =
        Problem.invalidBody("a", "is odd").withHeader("One", "1").withHeader("Two", "2");
    assertThat(problem.headers()).containsEntry("One", "1").containsEntry("Two", "2");
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.body().errors()).hasSize(1);
  }

  @Test
  void everyStatusHasWordsAndACode() {
    for (int status = 400; status < 600; status++) {
      ProblemBody body = StatusTitles.problem(status).body();
      assertThat(body.title()).isNotBlank();
      assertThat(body.code()).matches("[a-z_]+");
      assertThat(body.detail()).endsWith(".");
      assertThat(body.status()).isEqualTo(status);
    }
  }
}
