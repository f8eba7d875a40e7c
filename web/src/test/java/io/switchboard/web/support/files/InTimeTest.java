package io.switchboard.web.support.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.web.rest.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InTimeTest {
  private long now = Long.MAX_VALUE - 5;

  /** One byte a second, for ever. */
  private final InputStream drops =
      new InputStream() {
        @Override
        public int read() {
          now += Duration.ofSeconds(1).toNanos();
          return 'a';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
          if (length == 0) {
            return 0;
          }
          into[offset] = (byte) read();
          return 1;
        }
      };

  @Test
  void aBodyThatOnlyDripsIsGivenUp() {
    InputStream body = new InTime(drops, Duration.ofSeconds(60), () -> now);

    Problem problem = catchThrowableOfType(Problem.class, () -> body.readNBytes(1_000));

    assertThat(problem.status()).isEqualTo(408);
    assertThat(problem.code()).isEqualTo("upload_too_slow");
    assertThat(problem.headers()).containsEntry("Connection", "close");
  }

  @Test
  void aBodyThatComesInTimeIsWhole() throws IOException {
    InputStream body = new InTime(drops, Duration.ofSeconds(60), () -> now);
    assertThat(body.readNBytes(60)).hasSize(60);

    byte[] file = new byte[100_000];
    assertThat(
            new InTime(new ByteArrayInputStream(file), Duration.ofSeconds(60), () -> now)
                .readAllBytes())
        .isEqualTo(file);
  }
}
