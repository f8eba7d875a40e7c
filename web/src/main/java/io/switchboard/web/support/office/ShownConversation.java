package io.switchboard.web.support.office;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.boundary.ConversationView;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A conversation as the operator sees it.
 *
 * @param assignedAgent who has it; null for nobody
 * @param aboutNote what agents noted of the customer
 * @param entries how many the transcript has
 * @param headHash of the last entry: what an export is compared with
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ShownConversation(
    UUID id,
    UUID workspace,
    String codename,
    String customerName,
    ConversationStatus status,
    Assigned assignedAgent,
    String aboutNote,
    Instant createdAt,
    Instant lastCustomerAt,
    Instant lastAgentAt,
    Instant snoozedUntil,
    long unreadByAgents,
    long unreadByCustomer,
    long entries,
    String headHash,
    Metrics metrics) {

  /** Who has a conversation. The name is null for somebody who is an agent no longer. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Assigned(long tgId, String displayName) {}

  /**
   * How it went.
   *
   * @param firstAnswerSeconds from its beginning to the first answer; null until then
   * @param rating one to five; null without one
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Metrics(
      Instant openedAt,
      Instant claimedAt,
      Instant firstAnswerAt,
      Long firstAnswerSeconds,
      Instant closedAt,
      String closedBy,
      int closeCount,
      int reopenCount,
      Integer rating) {
    private static Metrics of(ConversationView view) {
      return new Metrics(
          view.createdAt(),
          view.claimedAt().orElse(null),
          view.firstAnswerAt().orElse(null),
          view.firstAnswerAt()
              .map(answer -> Duration.between(view.createdAt(), answer).toSeconds())
              .orElse(null),
          view.closedAt().orElse(null),
          view.closedBy().orElse(null),
          view.closeCount(),
          view.reopenCount(),
          view.rating().orElse(null));
    }
  }

  static ShownConversation of(ConversationView view, Map<Long, String> agents) {
    return new ShownConversation(
        view.ref().id(),
        view.ref().workspace().value(),
        view.codename(),
        view.customerName().orElse(null),
        view.status(),
        assigned(view, agents),
        view.note().orElse(null),
        view.createdAt(),
        view.lastCustomerAt().orElse(null),
        view.lastAgentAt().orElse(null),
        view.snoozedUntil().orElse(null),
        view.unreadByAgents(),
        view.unreadByCustomer(),
        view.lastSeq(),
        view.headHash(),
        Metrics.of(view));
  }

  private static Assigned assigned(ConversationView view, Map<Long, String> agents) {
    return view.agent().isPresent()
        ? new Assigned(view.agent().getAsLong(), agents.get(view.agent().getAsLong()))
        : null;
  }
}
