package io.switchboard.vault.boundary;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A secret that is open until it is closed; close it as soon as it was used. */
public final class OpenedSecret implements AutoCloseable {
  private final byte[] bytes;
  private char[] chars;
  private boolean closed;

  OpenedSecret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The secret itself, not a copy: it is wiped on close. */
  public byte[] bytes() {
    requireOpen();
    return bytes;
  }

  /** The secret as characters, not a copy: they are wiped on close. */
  public char[] chars() {
    requireOpen();
    if (chars == null) {
      CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
      chars = new char[decoded.remaining()];
      decoded.get(chars);
      Arrays.fill(decoded.array(), '\0');
    }
    return chars;
  }

  /** The secret as a text, for libraries that take nothing else; it must not be kept. */
  public String text() {
    requireOpen();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("The secret was closed");
    }
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
    if (chars != null) {
      Arrays.fill(chars, '\0');
    }
  }

  @Override
  public String toString() {
    return "[secret]";
  }
}
