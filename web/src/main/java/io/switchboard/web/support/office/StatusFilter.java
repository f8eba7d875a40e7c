package io.switchboard.web.support.office;

import io.switchboard.support.conversations.boundary.ConversationStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which the operator asks for conversations. */
enum StatusFilter {
  OPEN,
  CLOSED,
  BLOCKED,
  ALL;

  static Optional<StatusFilter> of(String word) {
    return Stream.of(values())
        .filter(filter -> filter.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst();
  }

  Set<ConversationStatus> statuses() {
    return Stream.of(ConversationStatus.values())
        .filter(this::includes)
        .collect(Collectors.toSet());
  }

  private boolean includes(ConversationStatus status) {
    return switch (this) {
      case OPEN -> status.isOpen();
      case CLOSED -> status == ConversationStatus.CLOSED;
      case BLOCKED -> status == ConversationStatus.BLOCKED;
      case ALL -> true;
    };
  }
}
