package io.switchboard.support.conversations.boundary;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.Change;
import io.switchboard.support.conversations.control.ConversationDoor;
import io.switchboard.support.conversations.control.CustomerText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lets a customer choose a nickname, at most three times a day. */
@ApplicationScoped
public class RenameCustomer {
  /** What became of it. */
  public enum Outcome {
    RENAMED,
    /** It is no name: 2 to 32 characters, without a link. */
    INVALID,
    TOO_OFTEN,
    /** There is no such conversation, or its customer is not heard any more. */
    GONE
  }

  private ConversationDoor door;

  RenameCustomer() {}

  @Inject
  public RenameCustomer(ConversationDoor door) {
    this.door = door;
  }

  public Outcome rename(ConversationRef ref, String typed) {
    Optional<String> name = CustomerText.nickname(typed);
    if (name.isEmpty()) {
      return Outcome.INVALID;
    }
    return door.change(ref, change -> rename(change, name.get())).orElse(Outcome.GONE);
  }

  private static Outcome rename(Change change, String name) {
    if (change.conversation().status() == ConversationStatus.BLOCKED) {
      return Outcome.GONE;
    }
    return change.conversation().rename(name, change.now()) ? Outcome.RENAMED : Outcome.TOO_OFTEN;
  }
}
