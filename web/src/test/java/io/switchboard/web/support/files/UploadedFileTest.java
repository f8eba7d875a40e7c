package io.switchboard.web.support.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.web.rest.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadedFileTest {
  private static final int LIMIT = 100_000;

  /** A body without an end, which counts what is taken of it. */
  private static final class Endless extends InputStream {
    private long taken;

    @Override
    public int read() {
      taken++;
      return 'a';
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      taken += length;
      return length;
    }
  }

  private static String nameOf(String header) throws IOException {
    return UploadedFile.read(header, null, new ByteArrayInputStream(new byte[1]), LIMIT).name();
  }

  @Test
  void aBodyOfTheFullSizeIsTaken() throws IOException {
    byte[] body = new byte[LIMIT];

    assertThat(UploadedFile.read("a", "100000", new ByteArrayInputStream(body), LIMIT).content())
        .isEqualTo(body);
  }

  @Test
  void ofAnEndlessBodyNoMoreThanOneByteTooManyIsRead() {
    Endless body = new Endless();

    Problem problem =
        catchThrowableOfType(Problem.class, () -> UploadedFile.read("a", null, body, LIMIT));

    assertThat(problem.status()).isEqualTo(413);
    assertThat(problem.code()).isEqualTo("file_too_large");
    assertThat(problem.headers()).containsEntry("Connection", "close");
    assertThat(body.taken).isEqualTo(LIMIT + 1);
  }

  @ParameterizedTest
  @CsvSource({"100001", "999999999999999999"})
  void ofABodyThatTellsItsLengthNothingIsRead(String length) {
    Endless body = new Endless();

    Problem problem =
        catchThrowableOfType(Problem.class, () -> UploadedFile.read("a", length, body, LIMIT));

    assertThat(problem.status()).isEqualTo(413);
    assertThat(body.taken).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "photo.jpg, photo.jpg",
    "Gr%C3%BC%C3%9Fe%20an%2Falle.txt, Grüße an/alle.txt",
    "a+b.txt, a+b.txt",
    "100%.txt, 100%.txt",
    "100%zz.txt, 100%zz.txt"
  })
  void aNameIsDecodedWhereItIsEncoded(String header, String name) throws IOException {
    assertThat(nameOf(header)).isEqualTo(name);
  }

  @Test
  void aNameThatWasSentAsItIsIsReadAsUtf8() throws IOException {
    byte[] sent = "Grüße.txt".getBytes(StandardCharsets.UTF_8);

    assertThat(nameOf(new String(sent, StandardCharsets.ISO_8859_1))).isEqualTo("Grüße.txt");
  }

  @Test
  void aFileMayHaveNoName() throws IOException {
    assertThat(nameOf(null)).isEmpty();
  }
}
