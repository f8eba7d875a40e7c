package io.switchboard.identity.entity;

import java.util.Optional;
import java.util.function.BiFunction;

/** The sealed keys of all kinds of tokens. */
public interface SealedTokenKeys {
  Optional<byte[]> find(String kind);

  /** Adds it unless there is one already; answers the one that is there then. */
  byte[] addIfAbsent(String kind, byte[] sealed);

  /** Puts another sealing of the same key in the place of each; answers how many there are. */
  int replaceEach(BiFunction<String, byte[], byte[]> replacement);
}
