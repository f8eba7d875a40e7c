package io.switchboard.web.support.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import java.util.List;

/**
 * A page of a conversation's messages, oldest first, and how it stands.
 *
 * @param closedNote what to show above a closed one; null for others
 * @param agentName who answers; null while nobody does
 * @param unread messages to the customer that it has not seen
 * @param nextCursor what to ask the next page with; null at the end
 */
public record ShownConversation(
    List<ShownMessage> items,
    ConversationStatus status,
    @JsonProperty("closed_note") @JsonInclude(JsonInclude.Include.NON_NULL) String closedNote,
    String codename,
    String name,
    @JsonProperty("agent_name") String agentName,
    long unread,
    Integer rating,
    String nextCursor) {
  public ShownConversation {
    items = List.copyOf(items);
  }
}
