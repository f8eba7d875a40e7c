package io.switchboard.identity.entity;

import java.util.Optional;

/** The sealed keys of all kinds of tokens. */
public interface SealedTokenKeys {
  Optional<byte[]> find(String kind);

  /** Adds it unless there is one already; answers the one that is there then. */
  byte[] addIfAbsent(String kind, byte[] sealed);
}
