package io.switchboard.support.transcripts.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ChainEntry;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.Direction;
import io.switchboard.support.conversations.boundary.EntryKind;
import io.switchboard.support.conversations.boundary.FindConversations.Filter;
import io.switchboard.support.conversations.boundary.ReadTranscript.Link;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.support.conversations.entity.ConversationViews;
import io.switchboard.support.conversations.entity.Transcripts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/** A conversation of so many messages, which are made when they are read. */
final class SampleConversation implements Transcripts, ConversationViews {
  static final ConversationRef REF =
      new ConversationRef(
          new WorkspaceId(UUID.fromString("00000000-0000-7000-8000-000000000001")),
          UUID.fromString("00000000-0000-7000-8000-000000000002"));

  private static final Instant START = Instant.parse("2026-01-01T12:00:00.000001Z");

  private final long length;
  private final LongFunction<String> texts;
  private long hashedSeq;
  private byte[] hashed = ChainEntry.origin(REF);

  SampleConversation(long length, LongFunction<String> texts) {
    this.length = length;
    this.texts = texts;
  }

  static SampleConversation of(String... texts) {
    return new SampleConversation(texts.length, seq -> texts[(int) seq - 1]);
  }

  private ChainEntry entry(long seq) {
    boolean answer = seq % 2 == 0;
    return new ChainEntry(
        REF.id(),
        seq,
        new UUID(7L << 12, seq),
        "message",
        answer ? "outbound" : "inbound",
        texts.apply(seq),
        answer ? 5L : null,
        answer ? "Ada" : null,
        null,
        null,
        START.plusSeconds(seq));
  }

  private byte[] hash(long seq) {
    if (seq < hashedSeq) {
      hashedSeq = 0;
      hashed = ChainEntry.origin(REF);
    }
    while (hashedSeq < seq) {
      hashed = entry(++hashedSeq).hashAfter(hashed);
    }
    return hashed;
  }

  @Override
  public List<Link> chain(ConversationRef ref, long afterSeq, int limit) {
    List<Link> links = new ArrayList<>();
    for (long seq = afterSeq + 1; seq <= Math.min(length, afterSeq + limit); seq++) {
      links.add(new Link(entry(seq), null, hash(seq)));
    }
    return links;
  }

  @Override
  public List<TranscriptMessage> after(ConversationRef ref, long seq, int limit) {
    return LongStream.rangeClosed(seq + 1, Math.min(length, seq + limit))
        .mapToObj(this::message)
        .toList();
  }

  private TranscriptMessage message(long seq) {
    ChainEntry entry = entry(seq);
    return new TranscriptMessage(
        entry.id(),
        seq,
        EntryKind.MESSAGE,
        Direction.ofWord(entry.direction()),
        entry.text(),
        Optional.ofNullable(entry.agentName()),
        Optional.empty(),
        entry.at(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Optional<ConversationView> anywhere(UUID id) {
    return id.equals(REF.id()) ? Optional.of(view()) : Optional.empty();
  }

  private ConversationView view() {
    return new ConversationView(
        REF,
        "Blue Lion #84C2",
        Optional.of("Eve"),
        Optional.empty(),
        ConversationStatus.CLOSED,
        OptionalLong.empty(),
        START,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1,
        0,
        Optional.empty(),
        0,
        0,
        length,
        HexFormat.of().formatHex(hash(length)));
  }

  @Override
  public List<TranscriptMessage> last(ConversationRef ref, int limit) {
    return after(ref, length - limit, limit);
  }

  @Override
  public OptionalLong seqOf(ConversationRef ref, UUID message) {
    return OptionalLong.of(message.getLeastSignificantBits());
  }

  @Override
  public Map<UUID, Long> lastSeqs(Collection<UUID> conversations) {
    return Map.of(REF.id(), length);
  }

  @Override
  public List<ConversationView> page(
      WorkspaceId workspace, Filter filter, Optional<UUID> before, int limit) {
    return List.of(view());
  }

  @Override
  public Optional<ConversationView> find(ConversationRef ref) {
    return anywhere(ref.id());
  }

  @Override
  public List<ConversationView> earlier(ConversationRef ref, String customerKey, int limit) {
    return List.of();
  }
}
