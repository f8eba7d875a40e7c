package io.switchboard.support.conversations.entity;

import java.util.Objects;

/** The end of a conversation's chain: the number of its entries, and the hash of the last. */
public record ChainHead(long seq, byte[] hash) {
  public ChainHead {
    Objects.requireNonNull(hash, "hash");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChainHead head
        && seq == head.seq
        && java.util.Arrays.equals(hash, head.hash);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(seq);
  }
}
