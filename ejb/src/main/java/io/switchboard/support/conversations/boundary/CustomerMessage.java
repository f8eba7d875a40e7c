package io.switchboard.support.conversations.boundary;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer sends.
 *
 * @param clientId the sender's own id of it, which makes a repetition harmless; null for none
 * @param text as it was typed; may be empty beside a file
 */
public record CustomerMessage(String clientId, String text, Optional<UUID> file) {
  public CustomerMessage {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(file, "file");
  }
}
