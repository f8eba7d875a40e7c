package io.switchboard.support.group.control;

import io.switchboard.support.conversations.boundary.FindConversations;
import io.switchboard.support.conversations.boundary.ReadHistory;
import io.switchboard.support.templates.boundary.CannedReply;
import io.switchboard.support.templates.boundary.FindCannedReply;
import io.switchboard.support.templates.boundary.ListCannedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Commands that tell something, and the one that sends a reply that was kept ready. */
@ApplicationScoped
public class ReadingCommands {
  private static final int MOST_LISTED = 100;

  private FindCannedReply canned;
  private ListCannedReplies list;
  private FindConversations conversations;
  private ReadHistory history;
  private AgentReplies replies;
  private TellTopic telling;

  ReadingCommands() {}

  @Inject
  public ReadingCommands(
      FindCannedReply canned,
      ListCannedReplies list,
      FindConversations conversations,
      ReadHistory history,
      AgentReplies replies,
      TellTopic telling) {
    this.canned = canned;
    this.list = list;
    this.conversations = conversations;
    this.history = history;
    this.replies = replies;
    this.telling = telling;
  }

  void history(Said said) {
    telling.tell(said.ref(), history.of(said.ref()));
  }

  void whoAmI(Said said) {
    telling.tell(said.ref(), "Customers see you as " + said.agent().displayName() + ".");
  }

  void myId(Said said) {
    telling.tell(said.ref(), "Your Telegram id is " + said.agent().tgId() + ".");
  }

  void canned(Said said, String name) {
    Optional<CannedReply> reply =
        name.isBlank() ? Optional.empty() : canned.find(said.ref().workspace(), name);
    if (reply.isEmpty()) {
      telling.tell(said.ref(), ready(said));
      return;
    }
    String text = reply.get().render(values(said));
    if (replies.send(said, text, Optional.empty())) {
      telling.tell(said.ref(), "Sent: " + text);
    }
  }

  private String ready(Said said) {
    List<CannedReply> all = list.list(said.ref().workspace(), MOST_LISTED, Optional.empty());
    return all.isEmpty()
        ? "No replies are kept ready."
        : all.stream()
            .map(CannedReply::name)
            .collect(Collectors.joining("\n/canned ", "Replies kept ready:\n/canned ", ""));
  }

  private Map<String, String> values(Said said) {
    return conversations
        .find(said.ref())
        .map(
            it ->
                Map.of(
                    "name", it.customerName().orElse("there"),
                    "agent", said.agent().displayName(),
                    "codename", it.codename()))
        .orElse(Map.of());
  }
}
