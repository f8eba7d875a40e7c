package io.switchboard.web.support.customer;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.CustomerMessage;
import io.switchboard.support.conversations.boundary.MarkRead;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.support.conversations.boundary.ReceiveCustomerMessage;
import io.switchboard.support.conversations.boundary.Received;
import io.switchboard.support.topics.boundary.ShowTyping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** What a customer does on its socket, within its limits. */
@ApplicationScoped
public class CustomerActs {
  private static final int MOST_AT_ONCE = 12;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private ReceiveCustomerMessage receiving;
  private MarkRead reading;
  private ReadTranscript transcript;
  private ShowTyping showing;
  private CustomerLimits limits;
  private final DatabaseTurns turns = new DatabaseTurns(MOST_AT_ONCE, PATIENCE);

  CustomerActs() {}

  @Inject
  public CustomerActs(
      ReceiveCustomerMessage receiving,
      MarkRead reading,
      ReadTranscript transcript,
      ShowTyping showing,
      CustomerLimits limits) {
    this.receiving = receiving;
    this.reading = reading;
    this.transcript = transcript;
    this.showing = showing;
    this.limits = limits;
  }

  boolean mayDo(ConversationRef conversation, CustomerLimits.Wish wish, String address) {
    return limits.frame(conversation, wish, address);
  }

  Received receive(ConversationRef conversation, CustomerMessage message) {
    return turns.take(() -> receiving.receive(conversation, message));
  }

  void read(ConversationRef conversation, UUID upTo) {
    turns.take(
        () -> {
          reading.byCustomer(conversation, upTo);
          return true;
        });
  }

  void typing(ConversationRef conversation) {
    turns.take(
        () -> {
          showing.show(conversation);
          return true;
        });
  }

  OptionalLong seqOf(ConversationRef conversation, UUID message) {
    return turns.take(() -> transcript.seqOf(conversation, message));
  }

  /** The last entry of the transcript; empty where there is no such conversation. */
  OptionalLong lastSeq(ConversationRef conversation) {
    Long last = transcript.lastSeqs(List.of(conversation.id())).get(conversation.id());
    return last == null ? OptionalLong.empty() : OptionalLong.of(last);
  }
}
