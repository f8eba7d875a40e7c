package io.switchboard.web.support.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.web.rest.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UploadRoomTest {
  private static final StoredFile FILE = new StoredFile(UUID.randomUUID(), "a", "text/plain", 1);

  private static final WorkspaceId WORKSPACE = new WorkspaceId(UUID.randomUUID());

  private final UploadRoom room = new UploadRoom(1);

  @Test
  void whoFindsNoRoomIsAskedToComeBack() throws IOException {
    room.take(
        conversation(),
        () -> {
          Problem full =
              catchThrowableOfType(Problem.class, () -> room.take(conversation(), () -> FILE));
          assertThat(full.status()).isEqualTo(503);
          assertThat(full.code()).isEqualTo("too_many_uploads");
          assertThat(full.headers()).containsKeys("Retry-After", "Connection");
          return FILE;
        });

    assertThat(room.take(conversation(), () -> FILE)).isEqualTo(FILE);
  }

  @Test
  void anUploadThatBreaksOffLeavesItsRoom() throws IOException {
    assertThatThrownBy(
            () ->
                room.take(
                    conversation(),
                    () -> {
                      throw new EOFException();
                    }))
        .isInstanceOf(EOFException.class);

    assertThat(room.take(conversation(), () -> FILE)).isEqualTo(FILE);
  }

  @Test
  void aConversationHasTwoUploadsUnderWay() throws IOException {
    UploadRoom wide = new UploadRoom(10);
    ConversationRef one = conversation();

    wide.take(
        one,
        () ->
            wide.take(
                one,
                () -> {
                  Problem full =
                      catchThrowableOfType(Problem.class, () -> wide.take(one, () -> FILE));
                  assertThat(full.code()).isEqualTo("too_many_uploads");
                  return wide.take(conversation(), () -> FILE);
                }));

    assertThat(wide.take(one, () -> FILE)).isEqualTo(FILE);
  }

  private static ConversationRef conversation() {
    return new ConversationRef(WORKSPACE, UUID.randomUUID());
  }
}
