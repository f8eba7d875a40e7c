package io.switchboard.support.transcripts.control;

import io.switchboard.support.conversations.boundary.ChainEntry;
import io.switchboard.support.transcripts.boundary.VerifyTranscript.Verdict;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Follows a chain of entries. After each finding it goes on from the hash that the entry states, so
 * that one altered entry is one finding.
 */
public final class TranscriptCheck {
  /** Beyond these nothing more is told. */
  public static final int MOST_FINDINGS = 20;

  private static final HexFormat HEX = HexFormat.of();

  private final List<String> findings = new ArrayList<>();
  private final Optional<String> knownHead;
  private boolean knownHeadSeen;
  private boolean isRead = true;
  private byte[] last = new byte[0];
  private long seq;
  private long entries;
  private long headSeq = -1;
  private String headHash = "";

  /** Whether a hash that was kept elsewhere is looked for. */
  public TranscriptCheck(Optional<String> knownHead) {
    this.knownHead = knownHead;
    this.knownHeadSeen = knownHead.isEmpty();
  }

  void begin(UUID conversation) {
    last = ChainEntry.origin(conversation);
    see(HEX.formatHex(last));
  }

  void head(long statedSeq, String statedHash) {
    headSeq = statedSeq;
    headHash = statedHash;
  }

  void entry(ChainEntry entry, String statedHash) {
    entries++;
    if (entry.seq() <= seq) {
      find("Entry " + entry.seq() + " stands after entry " + seq + ": it was moved or repeated");
      return;
    }
    if (entry.seq() > seq + 1) {
      find(missing(seq + 1, entry.seq() - 1) + ", before entry " + entry.seq());
    } else if (!HEX.formatHex(entry.hashAfter(last)).equals(statedHash)) {
      find("Entry " + entry.seq() + " (" + entry.at() + ") was altered");
    }
    see(statedHash);
    last = hash(statedHash);
    seq = entry.seq();
  }

  private static byte[] hash(String hex) {
    return HEX.parseHex(hex);
  }

  private void see(String hash) {
    knownHeadSeen |= knownHead.filter(hash::equalsIgnoreCase).isPresent();
  }

  private static String missing(long from, long to) {
    return from == to
        ? "Entry " + from + " is missing"
        : "Entries " + from + " to " + to + " are missing";
  }

  /** It cannot be read to its end. */
  public void unreadable(String why) {
    isRead = false;
    findings.add(0, "This is no whole transcript: " + why);
  }

  private void find(String sentence) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(sentence);
    }
  }

  /** What was found, now that all is read. */
  public Verdict verdict() {
    if (isRead) {
      checkEnd();
    }
    return new Verdict(entries, HEX.formatHex(last), findings);
  }

  private void checkEnd() {
    if (headSeq < 0) {
      find("The head of the chain is missing");
    } else if (headSeq > seq) {
      find(missing(seq + 1, headSeq) + " at the end");
    } else if (headSeq < seq || !HEX.formatHex(last).equals(headHash)) {
      find("The head of the chain is not that of the last entry: one of them was altered");
    }
    if (!knownHeadSeen) {
      find("No entry has the hash that was kept elsewhere: the transcript was rewritten or cut");
    }
  }
}
