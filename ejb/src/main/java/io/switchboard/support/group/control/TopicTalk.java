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

  void hear(Said said, String text, Optional<GroupFiles.Brought> file) {
    Optional<CommandLine> command = file.isPresent() ? Optional.empty() : CommandLine.of(text);
    command.ifPresentOrElse(line -> commands.run(said, line), () -> replies.take(said, text, file));
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
