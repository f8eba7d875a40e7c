package io.switchboard.web.support.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.web.rest.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadRoomTest {
  private static final StoredFile FILE = new StoredFile(UUID.randomUUID(), "a", "text/plain", 1);

  private final UploadRoom room = new UploadRoom(1);

  @Test
  void whoFindsNoRoomIsAskedToComeBack() throws IOException {
    room.take(
        () -> {
          Problem full = catchThrowableOfType(Problem.class, () -> room.take(() -> FILE));
          assertThat(full.status()).isEqualTo(503);
          assertThat(full.code()).isEqualTo("too_many_uploads");
          assertThat(full.headers()).containsKeys("Retry-After", "Connection");
          return FILE;
        });

    assertThat(room.take(() -> FILE)).isEqualTo(FILE);
  }

  @Test
  void anUploadThatBreaksOffLeavesItsRoom() throws IOException {
    assertThatThrownBy(
            () ->
                room.take(
                    () -> {
                      throw new EOFException();
                    }))
        .isInstanceOf(EOFException.class);

    assertThat(room.take(() -> FILE)).isEqualTo(FILE);
  }
}
