package io.switchboard.identity.control;

import io.switchboard.identity.boundary.ShownOnce;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/** An API key: {@code sbk_} and 256 random bits in base64url. */
public final class ApiKeySecret {
  public static final String PREFIX = "sbk_";

  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final int LOOKUP_LENGTH = PREFIX.length() + 8;

  private final String value;

  private ApiKeySecret(String value) {
    this.value = value;
  }

  public static ApiKeySecret generate() {
    return new ApiKeySecret(PREFIX + RandomWords.secret());
  }

  /** The key in the text; empty if it does not have the form of one. */
  public static Optional<ApiKeySecret> parse(String text) {
    return text.startsWith(PREFIX) && FORM.matcher(text).matches()
        ? Optional.of(new ApiKeySecret(text))
        : Optional.empty();
  }

  /** The public part, 48 of the bits: finds the key's row, and reminds people which key it is. */
  public String lookup() {
    return value.substring(0, LOOKUP_LENGTH);
  }

  /** What is stored of the key. */
  public byte[] hash() {
    return Sha256.of(value);
  }

  /** Whether the key is the one with this hash, in a time that does not depend on the hash. */
  public boolean hasHash(byte[] stored) {
    return MessageDigest.isEqual(stored, hash());
  }

  public ShownOnce shownOnce() {
    return new ShownOnce(value);
  }

  @Override
  public String toString() {
    return lookup() + "…";
  }
}
