package io.switchboard.support.conversations.entity;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ReadTranscript.Link;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** What was said, to be read. */
public interface Transcripts {
  List<TranscriptMessage> after(ConversationRef ref, long seq, int limit);

  List<TranscriptMessage> last(ConversationRef ref, int limit);

  List<Link> chain(ConversationRef ref, long afterSeq, int limit);

  OptionalLong seqOf(ConversationRef ref, UUID message);

  /** Across workspaces. */
  Map<UUID, Long> lastSeqs(Collection<UUID> conversations);
}
