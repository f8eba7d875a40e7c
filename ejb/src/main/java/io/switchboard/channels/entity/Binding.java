package io.switchboard.channels.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/**
 * An attempt to bind a person to a channel. What proves the person is kept as a hash only.
 *
 * @param payloadHash of what the start link carries
 * @param codeHash of the six digits
 * @param wrongCodes how many wrong codes were shown
 */
public record Binding(
    UUID channelId, Digest payloadHash, Digest codeHash, int wrongCodes, Instant expiresAt) {
  /** So many wrong codes end the attempt. */
  public static final int MAX_WRONG_CODES = 5;

  public Binding {
    Objects.requireNonNull(channelId, "channelId");
    Objects.requireNonNull(payloadHash, "payloadHash");
    Objects.requireNonNull(codeHash, "codeHash");
    Objects.requireNonNull(expiresAt, "expiresAt");
  }

  /** A new attempt. */
  public static Binding of(UUID channelId, String payload, String code, Instant expiresAt) {
    return new Binding(
        channelId, Digest.of(channelId, payload), Digest.of(channelId, code), 0, expiresAt);
  }

  public boolean isOpen(Instant now) {
    return now.isBefore(expiresAt) && wrongCodes < MAX_WRONG_CODES;
  }

  public boolean isPayload(String text) {
    return payloadHash.equals(Digest.of(channelId, text));
  }

  public boolean isCode(String text) {
    return codeHash.equals(Digest.of(channelId, text));
  }

  /** After one more wrong code. */
  public Binding withWrongCode() {
    return new Binding(channelId, payloadHash, codeHash, wrongCodes + 1, expiresAt);
  }

  public int codesLeft() {
    return MAX_WRONG_CODES - wrongCodes;
  }

  /** A SHA-256, compared in constant time. */
  public static final class Digest {
    private final byte[] bytes;

    public Digest(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    static Digest of(UUID salt, String text) {
      return of(salt + text);
    }

    /** The hash of a text. */
    public static Digest of(String text) {
      try {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        return new Digest(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("This Java has no SHA-256.", e);
      }
    }

    public byte[] bytes() {
      return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Digest digest && MessageDigest.isEqual(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bytes);
    }
  }
}
