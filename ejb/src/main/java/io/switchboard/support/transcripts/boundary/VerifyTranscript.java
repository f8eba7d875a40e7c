package io.switchboard.support.transcripts.boundary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.switchboard.support.transcripts.control.TranscriptCheck;
import io.switchboard.support.transcripts.control.TranscriptReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Verifies an exported transcript (JSON) by itself, without a server: that no entry was altered,
 * none is missing, none was moved. Whoever rewrites an entry, all hashes after it and the head is
 * found only by a head that was kept elsewhere.
 */
public final class VerifyTranscript {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .build();

  private VerifyTranscript() {}

  /**
   * What was found.
   *
   * @param entries how many there are in the file
   * @param head the hash of the last one, in hex, as it was computed
   * @param findings what is wrong, one sentence each, at most {@link TranscriptCheck#MOST_FINDINGS}
   */
  public record Verdict(long entries, String head, List<String> findings) {
    public Verdict {
      findings = List.copyOf(findings);
    }

    public boolean isWhole() {
      return findings.isEmpty();
    }
  }

  /**
   * Reads all of the stream, in the memory of one entry.
   *
   * @param knownHead the hash of the conversation's last entry at any time, in hex, kept elsewhere:
   *     it must be that of an entry of the file
   */
  public static Verdict verify(InputStream json, Optional<String> knownHead) throws IOException {
    TranscriptCheck check = new TranscriptCheck(knownHead);
    try (JsonParser parser = JSON.createParser(json)) {
      new TranscriptReader(parser, check).read();
    } catch (JsonProcessingException | IllegalArgumentException e) {
      check.unreadable(e.getMessage());
    }
    return check.verdict();
  }
}
