package io.switchboard.support.conversations.control;

import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.boundary.CustomerMessage;
import io.switchboard.support.conversations.boundary.Received;
import io.switchboard.support.conversations.boundary.TopicButtons;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.Conversations;
import io.switchboard.support.conversations.entity.NewEntry;
import io.switchboard.support.desk.boundary.FindDeskSettings;
import io.switchboard.support.live.boundary.Frames;
import io.switchboard.support.templates.boundary.TemplateKey;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Takes a customer's message into its conversation, which it opens again where it was closed. */
@ApplicationScoped
public class TakeMessage {
  private Conversations conversations;
  private ShowTemplate templates;
  private FindDeskSettings settings;

  TakeMessage() {}

  @Inject
  public TakeMessage(
      Conversations conversations, ShowTemplate templates, FindDeskSettings settings) {
    this.conversations = conversations;
    this.templates = templates;
    this.settings = settings;
  }

  /**
   * Takes it.
   *
   * @param text cleaned
   */
  public Received take(Change change, CustomerMessage message, String text, Attachment file) {
    Conversation it = change.conversation();
    Optional<Received> before =
        Optional.ofNullable(message.clientId())
            .flatMap(id -> conversations.ofClient(it.ref(), id))
            .map(
                kept -> new Received.Accepted(kept.id(), kept.seq(), true, kept.at(), kept.text()));
    if (before.isPresent()) {
      return before.get();
    }
    if (it.status() == ConversationStatus.BLOCKED) {
      return new Received.Refused("conversation_blocked", "This conversation is blocked.");
    }
    boolean reopens = it.status() == ConversationStatus.CLOSED;
    if (reopens) {
      it.reopen();
    }
    it.customerWrote(change.now());
    if (reopens) {
      change.post(TopicPost.ofDesk("Reopened by the customer.").with(TopicButtons.claim(it.ref())));
      change.frame(Frames.conversationReopened());
      change.tell("conversation.opened");
    }
    UUID id = change.say(NewEntry.ofCustomer(text, message.clientId(), file));
    Received accepted = new Received.Accepted(id, it.head().seq(), false, change.now(), text);
    // The topic's new look can wait; the message need not wait for it. A closed topic is opened
    // first.
    change.postBefore(TopicPost.ofCustomer(text, message.file()).telling(id));
    respond(change, reopens);
    return accepted;
  }

  private void respond(Change change, boolean reopened) {
    Conversation it = change.conversation();
    if (reopened) {
      templates.show(change, TemplateKey.CONVERSATION_REOPENED);
    }
    if (!settings.of(it.ref().workspace()).isOpen(change.now())) {
      templates.show(change, TemplateKey.AWAY_MESSAGE);
    } else if (!reopened && it.status() == ConversationStatus.OPEN_UNCLAIMED) {
      templates.show(change, TemplateKey.WAITING_FOR_AGENT);
    }
  }
}
