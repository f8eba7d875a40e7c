package io.switchboard.support.group.control;

import io.switchboard.channels.boundary.HostsTopics.BotCommand;
import io.switchboard.support.conversations.boundary.BlockConversation;
import io.switchboard.support.desk.boundary.DeskNews;
import io.switchboard.support.topics.boundary.PostToTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;

/** The commands that agents have in a topic. */
@ApplicationScoped
public class AgentCommands {
  private static final List<BotCommand> COMMANDS =
      List.of(
          new BotCommand("claim", "Take this conversation"),
          new BotCommand("close", "Close it; the customer reads your closing message"),
          new BotCommand("note", "Keep a note that only agents see: /note text"),
          new BotCommand("canned", "Send a reply that is kept ready: /canned name"),
          new BotCommand("snooze", "Put it aside: /snooze 2h"),
          new BotCommand("transfer", "Hand it over: /transfer @agent"),
          new BotCommand("history", "What this customer said before"),
          new BotCommand("block", "Hear this customer no more"),
          new BotCommand("whoami", "The name that customers see"),
          new BotCommand("myname", "The same as /whoami"),
          new BotCommand("myid", "Your Telegram id"),
          new BotCommand("help", "These commands"));

  private ConversationCommands changing;
  private ReadingCommands reading;
  private AgentReplies replies;
  private BlockConversation blocking;
  private TellTopic telling;
  private PostToTopic topics;

  AgentCommands() {}

  @Inject
  public AgentCommands(
      ConversationCommands changing,
      ReadingCommands reading,
      AgentReplies replies,
      BlockConversation blocking,
      TellTopic telling,
      PostToTopic topics) {
    this.changing = changing;
    this.reading = reading;
    this.replies = replies;
    this.blocking = blocking;
    this.telling = telling;
    this.topics = topics;
  }

  /** A group that is new to a desk is shown the commands. */
  void offer(@Observes DeskNews news) {
    if (news.what() == DeskNews.What.NEW_GROUP) {
      topics.offerCommands(news.workspace(), COMMANDS);
    }
  }

  /** Does what a command says. */
  void run(Said said, CommandLine command) {
    switch (command.name()) {
      case "claim" -> {
        replies.awaitNoNote(said);
        String outcome = changing.claim(said, false);
        if (!"Claimed.".equals(outcome)) {
          telling.tell(said.ref(), outcome);
        }
      }
      case "close" -> {
        replies.awaitNoNote(said);
        String outcome = changing.close(said);
        if (!"Closed.".equals(outcome)) {
          telling.tell(said.ref(), outcome);
        }
      }
      case "note" -> {
        replies.awaitNoNote(said);
        replies.note(said, command.rest());
      }
      case "canned" -> reading.canned(said, command.rest());
      case "snooze" -> changing.snooze(said, command.rest());
      case "transfer" -> changing.transfer(said, command.rest());
      case "history" -> reading.history(said);
      case "block" -> blocking.block(said.ref(), said.agent().displayName());
      case "whoami", "myname" -> reading.whoAmI(said);
      case "myid" -> reading.myId(said);
      case "help", "start" -> telling.tell(said.ref(), help());
      default ->
          telling.tell(
              said.ref(), "There is no such command, and nothing was sent. /help lists them.");
    }
  }

  private static String help() {
    return COMMANDS.stream()
        .map(command -> "/" + command.name() + " — " + command.description())
        .collect(
            Collectors.joining(
                "\n",
                "What you write here reaches the customer once you have claimed it.\n\n",
                ""));
  }
}
