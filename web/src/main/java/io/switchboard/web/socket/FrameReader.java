package io.switchboard.web.socket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Takes a client's frames apart (RFC 6455, section 5), however the network cuts them. */
final class FrameReader {
  /** The largest text that is heard, in bytes. */
  static final int MAX_TEXT = 64 * 1024;

  private static final int MAX_CONTROL = 125;
  private static final int CONTINUATION = 0;
  private static final int TEXT = 1;
  private static final int BINARY = 2;
  private static final int CLOSE = 8;
  private static final int PING = 9;
  private static final int PONG = 10;
  private static final int MASK_BYTES = 4;
  private static final int LONGEST_HEAD = 14;
  private static final int FIRST_ROOM = 512;

  /** What comes out. */
  interface Heard {
    void text(String text);

    void skipped();

    void tooLong();

    void ping(byte[] payload);

    void pong();

    void close();

    /** The peer breaks the protocol; nothing more is read. */
    void broken(CloseCode code, String reason);
  }

  private final Heard heard;
  private final byte[] head = new byte[LONGEST_HEAD];
  private int headLength;
  private byte[] payload;
  private long length;
  private long taken;
  private boolean skipping;
  private int message = CONTINUATION;
  private ByteArrayOutputStream fragments;
  private boolean broken;

  FrameReader(Heard heard) {
    this.heard = heard;
  }

  void feed(byte[] bytes, int offset, int count) {
    int at = offset;
    int end = offset + count;
    while (at < end && !broken) {
      if (headLength < LONGEST_HEAD && !isHeadWhole()) {
        head[headLength++] = bytes[at++];
        if (isHeadWhole()) {
          begin();
        }
      } else {
        int part = (int) Math.min(end - at, length - taken);
        take(bytes, at, part);
        at += part;
      }
      if (!broken && isHeadWhole() && taken == length) {
        end();
      }
    }
  }

  private boolean isHeadWhole() {
    return headLength >= 2 && headLength == 2 + lengthBytes() + MASK_BYTES;
  }

  private int lengthBytes() {
    return switch (head[1] & 0x7F) {
      case 126 -> 2;
      case 127 -> 8;
      default -> 0;
    };
  }

  private int opcode() {
    return head[0] & 0x0F;
  }

  private boolean isFinal() {
    return (head[0] & 0x80) != 0;
  }

  private void begin() {
    length =
        switch (lengthBytes()) {
          case 2 -> ByteBuffer.wrap(head, 2, 2).getShort() & 0xFFFF;
          case 8 -> ByteBuffer.wrap(head, 2, 8).getLong();
          default -> head[1] & 0x7F;
        };
    taken = 0;
    boolean control = opcode() >= CLOSE;
    if ((head[0] & 0x70) != 0) {
      breakOff(CloseCode.PROTOCOL_ERROR, "no extension was agreed to");
    } else if ((head[1] & 0x80) == 0) {
      breakOff(CloseCode.PROTOCOL_ERROR, "a client masks its frames");
    } else if (length < 0 || (control && (length > MAX_CONTROL || !isFinal()))) {
      breakOff(CloseCode.PROTOCOL_ERROR, "a frame of a length that cannot be");
    } else if (!control && !fits()) {
      breakOff(CloseCode.PROTOCOL_ERROR, "a frame that does not follow");
    } else if (control && opcode() > PONG) {
      breakOff(CloseCode.PROTOCOL_ERROR, "an unknown kind of frame");
    } else {
      skipping |= !control && (message == BINARY || length + gathered() > MAX_TEXT);
      payload = skipping && !control ? null : new byte[(int) Math.min(length, FIRST_ROOM)];
    }
  }

  /** Whether a frame of data may come now: a message begins once, and is then continued. */
  private boolean fits() {
    int opcode = opcode();
    if (opcode == CONTINUATION) {
      return message != CONTINUATION;
    }
    boolean begins = message == CONTINUATION && (opcode == TEXT || opcode == BINARY);
    message = begins ? opcode : message;
    return begins;
  }

  private int gathered() {
    return fragments == null ? 0 : fragments.size();
  }

  private void take(byte[] bytes, int offset, int count) {
    if (payload != null) {
      grow((int) taken + count);
      int mask = 2 + lengthBytes();
      for (int i = 0; i < count; i++) {
        int at = (int) taken + i;
        payload[at] = (byte) (bytes[offset + i] ^ head[mask + (at & 3)]);
      }
    }
    taken += count;
  }

  /** Room is made for what has come, not for what the head says will come. */
  private void grow(int needed) {
    if (needed > payload.length) {
      payload =
          Arrays.copyOf(payload, (int) Math.min(length, Math.max(needed, 2L * payload.length)));
    }
  }

  private void end() {
    byte[] whole = payload;
    int opcode = opcode();
    boolean last = isFinal();
    payload = null;
    headLength = 0;
    length = 0;
    taken = 0;
    switch (opcode) {
      case CLOSE -> heard.close();
      case PING -> heard.ping(whole);
      case PONG -> heard.pong();
      default -> data(whole, last);
    }
  }

  private void data(byte[] part, boolean last) {
    if (skipping) {
      fragments = null;
    } else if (fragments != null || !last) {
      fragments = fragments == null ? new ByteArrayOutputStream(part.length) : fragments;
      fragments.writeBytes(part);
    }
    if (last) {
      byte[] whole = fragments == null ? part : fragments.toByteArray();
      boolean skipped = skipping;
      boolean binary = message == BINARY;
      fragments = null;
      skipping = false;
      message = CONTINUATION;
      if (skipped && binary) {
        heard.skipped();
      } else if (skipped) {
        heard.tooLong();
      } else {
        text(whole);
      }
    }
  }

  private void text(byte[] whole) {
    try {
      heard.text(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(whole)).toString());
    } catch (CharacterCodingException e) {
      breakOff(CloseCode.NOT_UTF8, "text that is not UTF-8");
    }
  }

  private void breakOff(CloseCode code, String reason) {
    broken = true;
    payload = null;
    fragments = null;
    heard.broken(code, reason);
  }
}
