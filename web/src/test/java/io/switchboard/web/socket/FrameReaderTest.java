package io.switchboard.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
  private final List<String> heard = new ArrayList<>();
  private final FrameReader reader = new FrameReader(new Notes());

  private final class Notes implements FrameReader.Heard {
    @Override
    public void text(String text) {
      heard.add(text.length() > 100 ? "long:" + text.length() : text);
    }

    @Override
    public void skipped() {
      heard.add("(skipped)");
    }

    @Override
    public void tooLong() {
      heard.add("(too long)");
    }

    @Override
    public void ping(byte[] payload) {
      heard.add("(ping " + new String(payload, StandardCharsets.UTF_8) + ")");
    }

    @Override
    public void pong() {
      heard.add("(pong)");
    }

    @Override
    public void close() {
      heard.add("(close)");
    }

    @Override
    public void broken(CloseCode code, String reason) {
      heard.add("(broken " + code + ")");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000, 1_000_000})
  void framesAreReadHoweverTheNetworkCutsThem(int piece) {
    byte[] all =
        join(
            frame(0x81, "Čau, 🦁".getBytes(StandardCharsets.UTF_8)),
            frame(0x89, "hi".getBytes(StandardCharsets.UTF_8)),
            frame(0x81, new byte[0]),
            frame(0x81, letters(126)),
            frame(0x81, letters(FrameReader.MAX_TEXT)),
            frame(0x8A, new byte[0]),
            frame(0x88, new byte[] {3, (byte) 232}));

    for (int at = 0; at < all.length; at += piece) {
      reader.feed(all, at, Math.min(piece, all.length - at));
    }

    assertThat(heard)
        .containsExactly("Čau, 🦁", "(ping hi)", "", "long:126", "long:65536", "(pong)", "(close)");
  }

  @Test
  void aMessageInFragmentsIsOneWithPingsBetween() {
    feed(frame(0x01, utf8("Hel")));
    feed(frame(0x89, utf8("!")));
    feed(frame(0x00, utf8("lo ")));
    feed(frame(0x80, utf8("you")));
    feed(frame(0x81, utf8("next")));

    assertThat(heard).containsExactly("(ping !)", "Hello you", "next");
  }

  @Test
  @DisplayName("R2: what is too large, or no text, is skipped, and the next message is heard")
  void whatIsNoTextIsSkipped() {
    feed(frame(0x81, letters(FrameReader.MAX_TEXT + 1)));
    feed(frame(0x82, utf8("bytes")));
    feed(frame(0x01, letters(FrameReader.MAX_TEXT)));
    feed(frame(0x80, letters(1)));
    feed(frame(0x02, utf8("bytes")));
    feed(frame(0x80, utf8("and more")));
    feed(frame(0x81, utf8("text")));

    assertThat(heard).containsExactly("(too long)", "(skipped)", "(too long)", "(skipped)", "text");
  }

  @Test
  void aFrameThatComesInDropsIsWhole() {
    byte[] text = letters(5_000);
    byte[] all = frame(0x81, text);
    for (int at = 0; at < all.length; at += 3) {
      reader.feed(all, at, Math.min(3, all.length - at));
    }

    assertThat(heard).containsExactly("long:5000");
  }

  @Test
  @DisplayName("R2: whoever breaks the protocol is told, and not heard any more")
  void theProtocolIsKept() {
    assertThat(brokenBy(new byte[] {(byte) 0x81, 1, 'a'})).as("no mask").contains("PROTOCOL");
    assertThat(brokenBy(frame(0xC1, utf8("a")))).as("compressed").contains("PROTOCOL");
    assertThat(brokenBy(frame(0x83, utf8("a")))).as("unknown data").contains("PROTOCOL");
    assertThat(brokenBy(frame(0x8B, utf8("a")))).as("unknown control").contains("PROTOCOL");
    assertThat(brokenBy(frame(0x09, utf8("a")))).as("control in parts").contains("PROTOCOL");
    assertThat(brokenBy(frame(0x89, letters(126)))).as("long control").contains("PROTOCOL");
    assertThat(brokenBy(frame(0x80, utf8("a")))).as("continues nothing").contains("PROTOCOL");
    assertThat(brokenBy(join(frame(0x01, utf8("a")), frame(0x81, utf8("b")))))
        .as("begins anew")
        .contains("PROTOCOL");
    assertThat(brokenBy(frame(0x81, new byte[] {(byte) 0xC0, (byte) 0x80}))).contains("NOT_UTF8");
  }

  @Test
  void rubbishNeverThrows() {
    Random random = new Random(17);
    for (int round = 0; round < 2_000; round++) {
      byte[] rubbish = new byte[random.nextInt(60)];
      random.nextBytes(rubbish);
      new FrameReader(new Notes()).feed(rubbish, 0, rubbish.length);
    }
    assertThat(heard).isNotEmpty();
  }

  private String brokenBy(byte[] bytes) {
    heard.clear();
    FrameReader fresh = new FrameReader(new Notes());
    byte[] more = join(bytes, frame(0x81, utf8("more")));
    fresh.feed(more, 0, more.length);
    assertThat(heard).hasSize(1);
    return heard.get(0);
  }

  private void feed(byte[] bytes) {
    reader.feed(bytes, 0, bytes.length);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] letters(int count) {
    return "a".repeat(count).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(1_000_000);
    for (byte[] part : parts) {
      all.put(part);
    }
    byte[] joined = new byte[all.position()];
    all.flip().get(joined);
    return joined;
  }

  /** A client's frame, masked. */
  private static byte[] frame(int head, byte[] payload) {
    byte[] mask = {1, 2, 3, 4};
    ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) head);
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else if (payload.length <= 0xFFFF) {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    } else {
      frame.put((byte) (0x80 | 127)).putLong(payload.length);
    }
    frame.put(mask);
    for (int i = 0; i < payload.length; i++) {
      frame.put((byte) (payload[i] ^ mask[i % 4]));
    }
    byte[] bytes = new byte[frame.position()];
    frame.flip().get(bytes);
    return bytes;
  }
}
