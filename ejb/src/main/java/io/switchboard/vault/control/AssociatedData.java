package io.switchboard.vault.control;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a ciphertext is bound to: words, each with its length before it. */
final class AssociatedData {
  private AssociatedData() {}

  static byte[] of(String... words) {
    byte[][] encoded = new byte[words.length][];
    int length = 0;
    for (int i = 0; i < words.length; i++) {
      encoded[i] = words[i].getBytes(StandardCharsets.UTF_8);
      length += Integer.BYTES + encoded[i].length;
    }
    ByteBuffer data = ByteBuffer.allocate(length);
    for (byte[] word : encoded) {
      data.putInt(word.length).put(word);
    }
    return data.array();
  }
}
