package io.switchboard.web.support.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.switchboard.identity.boundary.CustomerSession;
import io.switchboard.identity.boundary.ShownOnce;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer's token for a conversation.
 *
 * @param codename how agents call the conversation; only at its start
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpenedChat(
    @JsonProperty("conversation_id") UUID conversationId,
    ShownOnce token,
    String codename,
    @JsonProperty("expires_at") Instant expiresAt) {

  static OpenedChat of(CustomerSession session, String codename) {
    return new OpenedChat(
        session.customer().conversation(), session.token(), codename, session.expiresAt());
  }
}
