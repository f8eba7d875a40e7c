package io.switchboard.support.conversations.boundary;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.ConversationDoor;
import io.switchboard.support.conversations.control.MindTimers;
import io.switchboard.support.conversations.entity.OldConversations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due in conversations: reminders, closing after silence, the end of a snooze. Each
 * deed is done once, whoever asks and however long nobody did.
 */
@ApplicationScoped
public class ActOnTimers {
  private static final Logger LOG = LoggerFactory.getLogger(ActOnTimers.class);
  private static final int PAGE = 200;

  private OldConversations due;
  private ConversationDoor door;
  private MindTimers minding;
  private Clock clock;

  ActOnTimers() {}

  @Inject
  public ActOnTimers(OldConversations due, ConversationDoor door, MindTimers minding, Clock clock) {
    this.due = due;
    this.door = door;
    this.minding = minding;
    this.clock = clock;
  }

  /**
   * Does all that is due now, each in a transaction of its own. One conversation that fails does
   * not keep the others.
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void act() {
    List<ConversationRef> page;
    int failed;
    do {
      page = due.dueAt(clock.instant(), PAGE);
      failed = 0;
      for (ConversationRef ref : page) {
        failed += act(ref) ? 0 : 1;
      }
    } while (page.size() == PAGE && failed == 0);
  }

  private boolean act(ConversationRef ref) {
    try {
      door.change(
          ref,
          change -> {
            minding.mind(change);
            return true;
          });
      return true;
    } catch (RuntimeException e) {
      LOG.error("What is due in conversation {} could not be done; it is tried again", ref.id(), e);
      return false;
    }
  }
}
