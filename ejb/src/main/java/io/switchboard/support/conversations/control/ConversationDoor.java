package io.switchboard.support.conversations.control;

import io.switchboard.platform.ids.Uuids;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.Conversations;
import io.switchboard.support.topics.boundary.PostToTopic;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one door through which conversations change: one at a time, in one transaction, and with all
 * that follows of it.
 */
@Stateless
public class ConversationDoor {
  private Conversations conversations;
  private PostToTopic topics;
  private TimingOf timings;
  private AfterChange after;
  private Uuids ids;
  private Clock clock;

  public ConversationDoor() {}

  @Inject
  public ConversationDoor(
      Conversations conversations,
      PostToTopic topics,
      TimingOf timings,
      AfterChange after,
      Uuids ids,
      Clock clock) {
    this.conversations = conversations;
    this.topics = topics;
    this.timings = timings;
    this.after = after;
    this.ids = ids;
    this.clock = clock;
  }

  /** Does something with a conversation; empty if there is none. */
  public <T> Optional<T> change(ConversationRef ref, Function<Change, T> work) {
    return conversations.hold(ref).map(held -> done(change(held), work));
  }

  /** Begins a conversation; empty if another of the workspace has its codename. */
  public <T> Optional<T> begin(Conversation fresh, Function<Change, T> work) {
    if (!conversations.add(fresh)) {
      return Optional.empty();
    }
    Change change = change(fresh);
    change.begin();
    return Optional.of(done(change, work));
  }

  private Change change(Conversation conversation) {
    return new Change(conversation, clock.instant(), conversations, topics, ids);
  }

  private <T> T done(Change change, Function<Change, T> work) {
    T answer = work.apply(change);
    change.look();
    Conversation conversation = change.conversation();
    Instant now = change.now();
    conversations.save(
        conversation,
        timings.of(conversation.ref().workspace()).next(conversation, now).map(Timing.Due::at));
    after.follow(change);
    return answer;
  }
}
