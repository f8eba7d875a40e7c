package io.switchboard.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.web.testing.ServletStage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RequestFilterTest {
  private final ServletStage stage = new ServletStage();

  private void pass() throws IOException, ServletException {
    new RequestFilter().doFilter(stage.request(), stage.response(), stage.chain());
  }

  @Test
  @DisplayName("R5: the caller's request id is kept where it is a plain word")
  void aPlainRequestIdIsKept() throws IOException, ServletException {
    stage.header("X-Request-Id", "order-17.retry_2");
    pass();
    assertThat(stage.answerHeader("X-Request-Id")).isEqualTo("order-17.retry_2");
    assertThat(stage.passedOn()).isEqualTo(1);
  }

  @Test
  @DisplayName("R5: without a plain one there is a new one")
  void otherRequestIdsAreReplaced() throws IOException, ServletException {
    for (String odd : new String[] {null, "", "a b", "a\r\nSet-Cookie: x", "a".repeat(65), "ä"}) {
      if (odd != null) {
        stage.header("X-Request-Id", odd);
      }
      pass();
      assertThat(stage.answerHeader("X-Request-Id")).matches("[0-9a-f]{16}");
    }
  }

  @Test
  void whatProgramsReadIsNeitherKeptNorFramed() throws IOException, ServletException {
    for (String uri : new String[] {"/v1/channels", "/api/channels", "/health", "/metrics"}) {
      ServletStage program = new ServletStage().uri(uri);
      new RequestFilter().doFilter(program.request(), program.response(), program.chain());
      assertThat(program.answerHeader("Cache-Control")).as(uri).isEqualTo("no-store");
      assertThat(program.answerHeader("Content-Security-Policy")).contains("default-src 'none'");
    }
    stage.uri("/console/overview");
    pass();
    assertThat(stage.answerHeader("Cache-Control")).isNull();
    assertThat(stage.answerHeader("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void theLogForgetsTheRequestWhateverHappens() {
    assertThatThrownBy(
            () ->
                new RequestFilter()
                    .doFilter(
                        stage.request(),
                        stage.response(),
                        (request, response) -> {
                          throw new IOException("cut off");
                        }))
        .isInstanceOf(IOException.class);
    assertThat(MDC.get(RequestFilter.LOG_KEY)).isNull();
  }

  @Test
  @DisplayName("R1: what the container refuses by itself is a problem too")
  void theContainersErrorsAreProblems() throws IOException {
    stage.attribute(RequestDispatcher.ERROR_STATUS_CODE, 405);
    new ErrorServlet().service(stage.request(), stage.response());
    assertThat(stage.status()).isEqualTo(405);
    assertThat(stage.answerHeader("Content-Type")).isEqualTo("application/problem+json");
    assertThat(stage.answer()).contains("\"code\":\"method_not_allowed\"");
  }
}
