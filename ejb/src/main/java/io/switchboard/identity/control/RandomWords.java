package io.switchboard.identity.control;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random names and secrets. */
public final class RandomWords {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NAME_BYTES = 8;
  private static final int SECRET_BYTES = 32;

  private RandomWords() {}

  /** A name that nobody else has, in lower-case letters and digits. */
  public static String name() {
    return HexFormat.of().formatHex(bytes(NAME_BYTES));
  }

  /** A secret of 256 bits in base64url. */
  public static String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
  }

  private static byte[] bytes(int length) {
    byte[] random = new byte[length];
    RANDOM.nextBytes(random);
    return random;
  }
}
