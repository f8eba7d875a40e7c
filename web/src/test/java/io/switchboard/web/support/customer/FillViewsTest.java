package io.switchboard.web.support.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.web.socket.CloseCode;
import io.switchboard.web.socket.Socket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FillViewsTest {
  private static final ConversationRef CONVERSATION =
      new ConversationRef(new WorkspaceId(UUID.randomUUID()), UUID.randomUUID());

  private int readings;

  private final FillViews views =
      new FillViews(
          new ReadTranscript(null) {
            @Override
            public List<TranscriptMessage> page(ConversationRef ref, long afterSeq, int limit) {
              readings++;
              throw new IllegalStateException("broken");
            }
          });

  @Test
  void aReadingThatFailedIsTakenUpAtALaterLook() {
    LiveView view = new LiveView(CONVERSATION, new Silent(), 0, () -> {});
    view.look(1);

    views.fill(List.of(view));

    assertThat(readings).isEqualTo(1);
    assertThat(view.goOn()).isTrue();
  }

  private static final class Silent implements Socket {
    @Override
    public void send(String text) {
      throw new AssertionError(text);
    }

    @Override
    public int waiting() {
      return 0;
    }

    @Override
    public void close(CloseCode code, String reason) {
      throw new AssertionError(reason);
    }
  }
}
