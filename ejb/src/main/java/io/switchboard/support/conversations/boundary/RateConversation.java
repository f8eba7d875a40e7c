package io.switchboard.support.conversations.boundary;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.Change;
import io.switchboard.support.conversations.control.ConversationDoor;
import io.switchboard.support.conversations.entity.NewEntry;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets a customer say how a conversation that is closed went. */
@ApplicationScoped
public class RateConversation {
  private static final int MOST = 5;

  private ConversationDoor door;

  RateConversation() {}

  @Inject
  public RateConversation(ConversationDoor door) {
    this.door = door;
  }

  /** What became of it. */
  public enum Outcome {
    RATED,
    /** It has another rating already; each closing has one. */
    RATED_BEFORE,
    /** A rating is one to five. */
    INVALID,
    /** It goes on still. */
    NOT_CLOSED,
    GONE
  }

  /** Rates it, once for each time that it was closed. */
  public Outcome rate(ConversationRef ref, int stars) {
    if (stars < 1 || stars > MOST) {
      return Outcome.INVALID;
    }
    return door.change(ref, change -> rate(change, stars)).orElse(Outcome.GONE);
  }

  private static Outcome rate(Change change, int stars) {
    if (change.conversation().status() != ConversationStatus.CLOSED) {
      return Outcome.NOT_CLOSED;
    }
    if (change.conversation().rating().isPresent()) {
      return change.conversation().rating().get() == stars ? Outcome.RATED : Outcome.RATED_BEFORE;
    }
    change.conversation().rate(stars);
    change.say(NewEntry.rating(stars));
    String shown = "★".repeat(stars) + "☆".repeat(MOST - stars);
    change.post(TopicPost.ofDesk("Rated " + shown + " (" + stars + " of " + MOST + ")"));
    return Outcome.RATED;
  }
}
