package io.switchboard.vault.entity;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The sealed keysets of all users. */
public interface Keysets {
  Optional<byte[]> find(KeysetOwner owner);

  /** Adds it unless there is one already; answers the one that is there then. */
  byte[] addIfAbsent(KeysetOwner owner, byte[] sealed);

  /** Replaces it while nobody else can; answers whether there was one. */
  boolean replace(KeysetOwner owner, UnaryOperator<byte[]> replacement);

  /** Removes it, and all that was sealed under it; answers whether there was one. */
  boolean remove(KeysetOwner owner);

  /** The first owner after this one, or of all if it is null. */
  Optional<KeysetOwner> next(KeysetOwner after);
}
