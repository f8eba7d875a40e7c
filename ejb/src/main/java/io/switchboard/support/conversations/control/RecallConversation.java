package io.switchboard.support.conversations.control;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.Direction;
import io.switchboard.support.conversations.boundary.EntryKind;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.support.conversations.entity.Transcripts;
import io.switchboard.support.topics.boundary.RecallsConversation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Tells what was said before, to be read in a topic. */
@ApplicationScoped
public class RecallConversation implements RecallsConversation {
  private Transcripts transcripts;

  RecallConversation() {}

  @Inject
  RecallConversation(Transcripts transcripts) {
    this.transcripts = transcripts;
  }

  @Override
  public List<String> lastMessages(ConversationRef conversation, int most, Set<UUID> except) {
    return lines(conversation, most, except);
  }

  /** The last messages, oldest first, each on a line of its own. */
  public List<String> recall(ConversationRef conversation, int most) {
    return lines(conversation, most, Set.of());
  }

  private List<String> lines(ConversationRef conversation, int most, Set<UUID> except) {
    return transcripts.last(conversation, most).stream()
        .filter(entry -> !except.contains(entry.id()))
        .filter(entry -> entry.kind() == EntryKind.MESSAGE || entry.kind() == EntryKind.SERVICE)
        .map(RecallConversation::line)
        .toList();
  }

  private static String line(TranscriptMessage entry) {
    String who =
        entry.direction() == Direction.INBOUND ? "Customer" : entry.agentName().orElse("Desk");
    String file = entry.file().map(sent -> " [" + sent.name() + "]").orElse("");
    return who + ": " + entry.text() + file;
  }
}
