package io.switchboard.support.conversations.boundary;

import io.switchboard.support.boundary.ConversationRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a conversation stands, as agents and operators see it.
 *
 * @param agent the platform's id of the agent who has it
 * @param note what agents noted of the customer; never shown to it
 * @param unreadByAgents messages of the customer since an agent last took notice
 * @param unreadByCustomer messages to the customer that it has not seen
 * @param lastSeq the number of entries in its transcript
 * @param headHash of the last entry, in hex: the head of its chain
 */
public record ConversationView(
    ConversationRef ref,
    String codename,
    Optional<String> customerName,
    Optional<String> note,
    ConversationStatus status,
    OptionalLong agent,
    Instant createdAt,
    Optional<Instant> lastCustomerAt,
    Optional<Instant> lastAgentAt,
    Optional<Instant> claimedAt,
    Optional<Instant> firstAnswerAt,
    Optional<Instant> closedAt,
    Optional<String> closedBy,
    Optional<Instant> snoozedUntil,
    int closeCount,
    int reopenCount,
    Optional<Integer> rating,
    long unreadByAgents,
    long unreadByCustomer,
    long lastSeq,
    String headHash) {
  public ConversationView {
    Objects.requireNonNull(ref, "ref");
    Objects.requireNonNull(codename, "codename");
    Objects.requireNonNull(status, "status");
  }
}
