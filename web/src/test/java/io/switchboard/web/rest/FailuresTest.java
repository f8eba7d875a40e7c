package io.switchboard.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.identity.boundary.NotPermitted;
import io.switchboard.platform.messaging.BrokerUnavailable;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R1: a failure tells its caller what to do, and nothing of the inside")
class FailuresTest {
  private final Logger logger = Logger.getLogger(Failures.class.getName());

  @BeforeEach
  void quiet() {
    logger.setLevel(Level.OFF);
  }

  @AfterEach
  void loud() {
    logger.setLevel(null);
  }

  @Test
  void aProblemIsItself() {
    Problem problem = Problem.of(409, "not_pending", "It is sent.");
    assertThat(Failures.problemOf(problem)).isSameAs(problem);
    assertThat(Failures.problemOf(new IllegalStateException(problem))).isSameAs(problem);
  }

  @Test
  void anAbsentDatabaseIsA503HoweverDeepItIsWrapped() {
    Throwable failure = new DatabaseUnavailable(new IllegalStateException("jdbc:postgresql://x"));
    for (int depth = 0; depth < 5; depth++) {
      failure = new IllegalStateException("wrapped", failure);
    }
    Problem problem = Failures.problemOf(failure);
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.code()).isEqualTo("database_unavailable");
    assertThat(problem.headers()).containsEntry("Retry-After", "5");
    assertThat(problem.getMessage()).doesNotContain("jdbc");
  }

  @Test
  void anAbsentBrokerIsA503() {
    Problem problem =
        Failures.problemOf(new BrokerUnavailable(new IllegalStateException("tcp://x")));
    assertThat(problem.status()).isEqualTo(503);
    assertThat(problem.code()).isEqualTo("broker_unavailable");
    assertThat(problem.headers()).containsKey("Retry-After");
  }

  @Test
  void whoIsNotPermittedIsUnauthorized() {
    Problem problem = Failures.problemOf(new NotPermitted("operator"));
    assertThat(problem.status()).isEqualTo(401);
    assertThat(problem.headers()).containsKey("WWW-Authenticate");
  }

  @Test
  void fieldsThatABodyRefusesAreNamed() {
    Problem problem =
        Failures.problemOf(new InvalidFields(List.of(new FieldError("name", "is required"))));
    assertThat(problem.code()).isEqualTo("invalid_body");
    assertThat(problem.body().errors()).containsExactly(new FieldError("name", "is required"));
  }

  @Test
  void theUnexpectedIsA500WithoutItsWords() {
    Problem problem =
        Failures.problemOf(new IllegalStateException("select secret from table", new Exception()));
    assertThat(problem.status()).isEqualTo(500);
    assertThat(problem.code()).isEqualTo("internal_error");
    assertThat(problem.getMessage()).doesNotContain("secret");
  }

  @Test
  void aCircleOfCausesEnds() {
    Exception one = new Exception("one");
    Exception two = new Exception("two", one);
    one.initCause(two);
    assertThat(Failures.problemOf(one).status()).isEqualTo(500);
  }
}
