package io.switchboard.support.conversations.control;

import io.switchboard.platform.ids.Uuids;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.NewConversation;
import io.switchboard.support.conversations.boundary.StartedConversation;
import io.switchboard.support.conversations.boundary.StartedConversation.Begun;
import io.switchboard.support.conversations.boundary.StartedConversation.NoDesk;
import io.switchboard.support.conversations.boundary.TopicButtons;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.Customer;
import io.switchboard.support.desk.boundary.FindDesk;
import io.switchboard.support.templates.boundary.TemplateKey;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Begins conversations under codenames that their workspace does not use yet. */
@Stateless
public class ConversationStarts {
  private final Codenames codenames = new Codenames();
  private FindDesk desks;
  private ConversationDoor door;
  private ShowTemplate templates;
  private Uuids ids;
  private Clock clock;

  public ConversationStarts() {}

  @Inject
  public ConversationStarts(
      FindDesk desks, ConversationDoor door, ShowTemplate templates, Uuids ids, Clock clock) {
    this.desks = desks;
    this.door = door;
    this.templates = templates;
    this.ids = ids;
    this.clock = clock;
  }

  public StartedConversation start(NewConversation wanted) {
    if (desks.find(wanted.workspace()).isEmpty()) {
      return new NoDesk();
    }
    Customer customer =
        new Customer(
            wanted.nickname().flatMap(CustomerText::nickname),
            wanted.customerKey(),
            Optional.empty(),
            wanted.locale());
    ConversationRef ref = new ConversationRef(wanted.workspace(), ids.next());
    Optional<StartedConversation> begun = Optional.empty();
    while (begun.isEmpty()) {
      begun =
          door.begin(
              Conversation.begin(ref, codenames.next(), customer, clock.instant()), this::open);
    }
    return begun.get();
  }

  private StartedConversation open(Change change) {
    Conversation it = change.conversation();
    String who = it.customer().nickname().orElse("A customer");
    String opening = who + " has opened a conversation: " + it.codename();
    change.post(TopicPost.ofDesk(opening).with(TopicButtons.all(it.ref())));
    templates.show(change, TemplateKey.WELCOME_MESSAGE);
    change.tell("conversation.opened");
    return new Begun(it.ref(), it.codename());
  }
}
