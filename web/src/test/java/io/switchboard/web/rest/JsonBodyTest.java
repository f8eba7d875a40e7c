package io.switchboard.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R2: a body is JSON in UTF-8 with known fields of the right types")
class JsonBodyTest {

  record Inner(String word) {
    Inner {
      new FieldChecks().text("word", word, 1, 5).done();
    }
  }

  enum Color {
    GREEN
  }

  record Outer(String name, int count, Boolean flag, Inner inner, List<Inner> more, Color color) {}

  private static Outer read(String body) {
    return JsonBody.read(body.getBytes(StandardCharsets.UTF_8), Outer.class);
  }

  private static Problem refused(byte[] body) {
    Problem problem = catchThrowableOfType(Problem.class, () -> JsonBody.read(body, Outer.class));
    assertThat(problem).isNotNull();
    assertThat(problem.status()).isEqualTo(400);
    return problem;
  }

  private static FieldError error(String body) {
    Problem problem = refused(body.getBytes(StandardCharsets.UTF_8));
    assertThat(problem.code()).isEqualTo("invalid_body");
    return problem.body().errors().get(0);
  }

  @Test
  void aGoodBodyIsRead() {
    assertThat(read("{\"name\":\"Ada \uFFFD\",\"count\":2,\"inner\":{\"word\":\"hi\"}}"))
        .isEqualTo(new Outer("Ada \uFFFD", 2, null, new Inner("hi"), null, null));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"name":1,"count":1}                         | name         | has the wrong type
          {"name":true,"count":1}                      | name         | has the wrong type
          {"name":"a","count":"1"}                     | count        | has the wrong type
          {"name":"a","count":1.5}                     | count        | has the wrong type
          {"name":"a","count":null}                    | count        | has the wrong type
          {"name":"a","count":1,"flag":"true"}         | flag         | has the wrong type
          {"name":"a","count":1,"other":1}             | other        | is not a known field
          {"count":1,"inner":{"word":"toolong"}}       | inner.word   | must have 1 to 5 characters
          {"count":1,"inner":{"word":"a","x":1}}       | inner.x      | is not a known field
          {"count":1,"more":[{"word":"a"},{"word":""}]}| more[1].word | must have 1 to 5 characters
          {"count":1,"color":"RED"}                    | color        | is not one of the accepted values
          {"count":1,"more":{}}                        | more         | has the wrong type
          {"count":99999999999}                        | count        | is out of range
          """)
  void aWrongFieldIsNamed(String body, String field, String message) {
    assertThat(error(body)).isEqualTo(new FieldError(field, message));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {                     | is not JSON
          {"name":"a"           | is not JSON
          {'name':'a'}          | is not JSON
          {"count":1} x         | is not JSON
          {"count":1}{}         | has the wrong type
          {"count":1,"count":2} | a field is repeated
          <xml/>                | is not JSON
          NaN                   | is not JSON
          null                  | must not be null
          []                    | has the wrong type
          "text"                | has the wrong type
          """)
  void whatIsNoSuchJsonIsRefused(String body, String message) {
    assertThat(error(body).field()).isEmpty();
    assertThat(error(body).message()).startsWith(message);
  }

  @Test
  void nothingOfTheBodyIsRepeated() {
    String secret = "1001:AAH5YkoiEuPk8";
    for (String body :
        new String[] {
          "{\"name\":\"" + secret + "\",}",
          "{\"count\":\"" + secret + "\"}",
          "{\"flag\":\"" + secret + "\"}",
          secret
        }) {
      String told = new String(refused(bytes(body)).body().bytes(), StandardCharsets.UTF_8);
      assertThat(told).doesNotContain(secret.substring(5));
    }
  }

  @Test
  void anEmptyBodyIsRefused() {
    assertThat(error("").message()).isEqualTo("a JSON body is required");
    assertThat(error("   ").field()).isEmpty();
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(error("{\"more\":" + "[".repeat(10_000)).message()).isNotBlank();
  }

  @Test
  void invalidUtf8IsRefusedForWhatItIs() {
    byte[] body = "{\"name\":\"?\",\"count\":1}".getBytes(StandardCharsets.UTF_8);
    body[9] = (byte) 0xff;
    assertThat(refused(body).code()).isEqualTo("invalid_encoding");
  }

  @Test
  void noMoreThanTheLimitIsRead() throws IOException {
    assertThat(JsonBody.bytes(new ByteArrayInputStream(new byte[JsonBody.MAX_BYTES])))
        .hasSize(JsonBody.MAX_BYTES);
    Endless endless = new Endless();
    Problem problem = catchThrowableOfType(Problem.class, () -> JsonBody.bytes(endless));
    assertThat(problem.status()).isEqualTo(413);
    assertThat(problem.code()).isEqualTo("body_too_large");
    assertThat(problem.headers()).containsEntry("Connection", "close");
    assertThat(endless.read).isEqualTo(JsonBody.MAX_BYTES + 1L);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static final class Endless extends InputStream {
    long read;

    @Override
    public int read() {
      read++;
      return 'a';
    }
  }
}
