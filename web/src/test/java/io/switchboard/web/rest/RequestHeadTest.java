package io.switchboard.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.web.testing.ServletStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "application/json, text/plain;q=0.5",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
        "application/json; charset=utf-8",
        "application/json;",
        "multipart/form-data; boundary=\"a b\""
      })
  void whatClientsSendIsReadable(String types) {
    assertThat(RequestHead.problem(new ServletStage().header("Accept", types).request())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"nonsense", "application/", "/json", "a b/c", "application/json; charset"})
  void unreadableTypesAreProblems(String type) {
    assertThat(RequestHead.problem(new ServletStage().header("Content-Type", type).request()))
        .map(Problem::status)
        .contains(415);
    assertThat(RequestHead.problem(new ServletStage().header("Accept", type).request()))
        .map(Problem::status)
        .contains(406);
  }

  @Test
  void noHeaderTakesLong() {
    String crafted = "a/b" + "; ".repeat(4_000) + "@";

    assertThat(RequestHead.problem(new ServletStage().header("Content-Type", crafted).request()))
        .isPresent();
  }

  @Test
  void nulInTheAddressIsAProblem() {
    assertThat(RequestHead.problem(new ServletStage().uri("/v1/users/a%00b/channels").request()))
        .map(Problem::status)
        .contains(400);
    assertThat(RequestHead.problem(new ServletStage().query("type=%00").request()))
        .map(Problem::status)
        .contains(400);
  }
}
