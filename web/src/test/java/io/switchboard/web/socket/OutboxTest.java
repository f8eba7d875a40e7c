package io.switchboard.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final Peer peer = new Peer();
  private int drained;
  private int ended;
  private final Outbox outbox = new Outbox(peer, () -> drained++, () -> ended++);

  /** A peer that takes so many writes, and then none. */
  private static final class Peer extends ServletOutputStream {
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private int room = Integer.MAX_VALUE;
    private boolean gone;

    @Override
    public boolean isReady() {
      return room > 0;
    }

    @Override
    public void write(int b) {
      throw new AssertionError("Frames are written whole");
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      if (gone) {
        throw new IOException("reset by peer");
      }
      room--;
      taken.writeBytes(bytes);
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      assertThat(listener).isNotNull();
    }
  }

  @Test
  @DisplayName("R1: frames go out in their order, and on where they stopped")
  void theOrderHolds() {
    peer.room = 2;
    offer("a", "b", "c", "d");

    assertThat(taken()).isEqualTo("ab");
    assertThat(outbox.waiting()).isEqualTo(2);
    assertThat(drained).isZero();
    peer.room = 10;
    outbox.onWritePossible();
    assertThat(taken()).isEqualTo("abcd");
    assertThat(outbox.waiting()).isZero();
    assertThat(drained).isEqualTo(1);
    offer("e");
    assertThat(taken()).isEqualTo("abcde");
  }

  @Test
  @DisplayName("R4: a peer for which too much waits is dropped")
  void whatWaitsIsBounded() {
    peer.room = 0;
    String half = "x".repeat(Outbox.MOST_WAITING / 2);
    offer(half, half);
    assertThat(ended).isZero();

    offer("y");
    assertThat(ended).isEqualTo(1);
    offer("z");
    assertThat(ended).isEqualTo(1);
  }

  @Test
  @DisplayName("R3: a peer that takes nothing is stuck, one that waits for nothing is not")
  void aStuckPeerIsKnown() {
    long patience = Duration.ofSeconds(30).toNanos();
    long later = System.nanoTime() + 2 * patience;
    offer("a");
    assertThat(outbox.isStuck(later, patience)).isFalse();

    peer.room = 0;
    offer("b");
    assertThat(outbox.isStuck(later, patience)).isTrue();
    assertThat(outbox.isStuck(System.nanoTime(), patience)).isFalse();
  }

  @Test
  void aPeerThatIsGoneIsDroppedOnce() {
    peer.gone = true;
    offer("a", "b");
    outbox.onWritePossible();

    assertThat(ended).isEqualTo(1);
  }

  @Test
  void itEndsWhenAllIsTaken() {
    peer.room = 1;
    offer("a", "b");
    outbox.endWhenTaken();
    offer("never");
    assertThat(ended).isZero();

    peer.room = 10;
    outbox.onWritePossible();
    assertThat(ended).isEqualTo(1);
    assertThat(taken()).isEqualTo("ab");
  }

  private void offer(String... texts) {
    for (String text : texts) {
      outbox.offer(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String taken() {
    return peer.taken.toString(StandardCharsets.UTF_8);
  }
}
