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
import java.util.UUID;
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
  private static final UUID FIRST = new UUID(0, 0);

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
    UUID last = FIRST;
    do {
      page = due.dueAt(clock.instant(), last, PAGE);
      page.forEach(this::act);
      last = page.isEmpty() ? last : page.get(page.size() - 1).id();
    } while (page.size() == PAGE);
  }

  private void act(ConversationRef ref) {
    try {
      door.change(
          ref,
          change -> {
            minding.mind(change);
            return true;
          });
    } catch (RuntimeException e) {
      LOG.error("What is due in conversation {} could not be done; it is tried again", ref.id(), e);
    }
  }
}
