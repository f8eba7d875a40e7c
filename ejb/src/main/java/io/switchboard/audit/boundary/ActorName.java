package io.switchboard.audit.boundary;

import java.util.Optional;

/** Names whoever acts on this thread. Identity, which knows callers, answers. */
public interface ActorName {
  /** Such as {@code member:ada}; {@code system} for work that nobody asked for. */
  String current();

  /** Where they act from: an address, or {@code telegram}; empty where that is not known. */
  default Optional<String> from() {
    return Optional.empty();
  }
}
