package io.switchboard.web.socket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Puts frames together as a server sends them: whole, without a mask. */
final class FrameWriter {
  private static final int FINAL = 0x80;
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int SHORT = 125;
  private static final int LONGEST_REASON = 123;

  private FrameWriter() {}

  static byte[] text(String text) {
    return frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] ping() {
    return frame(PING, new byte[0]);
  }

  static byte[] pong(byte[] payload) {
    return frame(PONG, payload);
  }

  /** A close frame; a reason has at most 123 bytes. */
  static byte[] close(CloseCode code, String reason) {
    byte[] words = reason.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer payload = ByteBuffer.allocate(2 + Math.min(words.length, LONGEST_REASON));
    payload.putShort((short) code.value()).put(words, 0, payload.remaining());
    return frame(CLOSE, payload.array());
  }

  private static byte[] frame(int opcode, byte[] payload) {
    int length = payload.length;
    int lengthBytes = length <= SHORT ? 0 : length <= 0xFFFF ? 2 : 8;
    ByteBuffer frame = ByteBuffer.allocate(2 + lengthBytes + length);
    frame.put((byte) (FINAL | opcode));
    switch (lengthBytes) {
      case 0 -> frame.put((byte) length);
      case 2 -> frame.put((byte) 126).putShort((short) length);
      default -> frame.put((byte) 127).putLong(length);
    }
    return frame.put(payload).array();
  }
}
