package io.switchboard.identity.control;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is stored: PBKDF2 with HMAC-SHA-256, its iterations and its salt beside it, so
 * that the work can be raised later.
 */
public record PasswordHash(int iterations, String salt, String hash) {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final String NAME = "pbkdf2-sha256";
  private static final int ITERATIONS = 600_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Belongs to no password; checking against it takes as long as any. */
  static final PasswordHash OF_NOBODY =
      new PasswordHash(ITERATIONS, encode(new byte[SALT_BYTES]), encode(new byte[HASH_BITS / 8]));

  public static PasswordHash of(char[] password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(ITERATIONS, encode(salt), encode(derive(password, salt, ITERATIONS)));
  }

  public static PasswordHash parse(String text) {
    String[] parts = text.split("\\$", -1);
    if (parts.length != 4 || !parts[0].equals(NAME)) {
      throw new IllegalArgumentException("Not a password hash of a known kind");
    }
    return new PasswordHash(Integer.parseInt(parts[1]), parts[2], parts[3]);
  }

  /** Whether this is the password, in a time that does not depend on the answer. */
  public boolean matches(char[] password) {
    return MessageDigest.isEqual(decode(hash), derive(password, decode(salt), iterations));
  }

  private static byte[] derive(char[] password, byte[] salt, int iterations) {
    PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    } finally {
      spec.clearPassword();
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }

  /** The form in which it is stored. */
  public String text() {
    return NAME + "$" + iterations + "$" + salt + "$" + hash;
  }

  @Override
  public String toString() {
    return "PasswordHash[iterations=" + iterations + "]";
  }
}
