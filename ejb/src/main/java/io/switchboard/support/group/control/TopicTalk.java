package io.switchboard.support.group.control;

import io.switchboard.support.conversations.boundary.ReopenConversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What an agent does in the topic of a conversation. */
@ApplicationScoped
public class TopicTalk {
  private AgentCommands commands;
  private AgentReplies replies;
  private ConversationCommands changing;
  private ReopenConversation reopening;

  TopicTalk() {}

  @Inject
  public TopicTalk(
      AgentCommands commands,
      AgentReplies replies,
      ConversationCommands changing,
      ReopenConversation reopening) {
    this.commands = commands;
    this.replies = replies;
    this.changing = changing;
    this.reopening = reopening;
  }

  /** What begins like a command is never sent to the customer, nor a file that comes with it. */
  void hear(Said said, String botUsername, String text, Optional<GroupFiles.Brought> file) {
    Optional<CommandLine> command = CommandLine.of(text);
    if (command.isEmpty()) {
      replies.take(said, text, file);
      return;
    }
    if (command.get().isFor(botUsername)) {
      commands.run(said, command.get());
    }
    if (file.isPresent()) {
      replies.notSent(said, "a file that comes with a command goes nowhere.");
    }
  }

  /** A command that is changed afterwards stays what it was. */
  void edit(Said said, String text) {
    if (CommandLine.of(text).isEmpty()) {
      replies.edit(said, text);
    }
  }

  /** The topic was closed or opened by Telegram's own means. */
  void topicSwitched(Said said, boolean closed) {
    if (closed) {
      changing.close(said);
    } else {
      reopening.reopen(said.ref(), said.agent());
    }
  }
}
