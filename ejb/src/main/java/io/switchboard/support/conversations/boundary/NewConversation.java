package io.switchboard.support.conversations.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import java.util.Objects;
import java.util.Optional;

/**
 * What a conversation is begun with.
 *
 * @param locale a language tag such as {@code en}; the nearest one with texts is used
 * @param customerKey who the customer is across conversations, where that is known
 */
public record NewConversation(
    WorkspaceId workspace, Optional<String> nickname, String locale, Optional<String> customerKey) {
  public NewConversation {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(nickname, "nickname");
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(customerKey, "customerKey");
  }
}
