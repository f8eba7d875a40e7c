package io.switchboard.support.conversations.boundary;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.entity.Transcripts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** Reads what was said. */
@ApplicationScoped
public class ReadTranscript {
  private Transcripts transcripts;

  ReadTranscript() {}

  @Inject
  public ReadTranscript(Transcripts transcripts) {
    this.transcripts = transcripts;
  }

  /** The entries after this one, oldest first; 0 is before the first. */
  public List<TranscriptMessage> page(ConversationRef ref, long afterSeq, int limit) {
    return transcripts.after(ref, afterSeq, limit);
  }

  /** The last entries, oldest first. */
  public List<TranscriptMessage> last(ConversationRef ref, int limit) {
    return transcripts.last(ref, limit);
  }

  /** The entries after this one as they are chained, oldest first. */
  public List<Link> chain(ConversationRef ref, long afterSeq, int limit) {
    return transcripts.chain(ref, afterSeq, limit);
  }

  /** The place of an entry in its conversation; empty if it is not one of it. */
  public OptionalLong seqOf(ConversationRef ref, UUID message) {
    return transcripts.seqOf(ref, message);
  }

  /** How many entries each conversation has, across workspaces; one that is gone is not there. */
  public Map<UUID, Long> lastSeqs(Collection<UUID> conversations) {
    return transcripts.lastSeqs(conversations);
  }

  /** An entry with its hash. */
  public record Link(ChainEntry entry, String clientId, byte[] hash) {}
}
