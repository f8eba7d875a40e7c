package io.switchboard.standalone;

import io.switchboard.support.transcripts.boundary.VerifyTranscript;
import io.switchboard.support.transcripts.boundary.VerifyTranscript.Verdict;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code ./run verify-transcript FILE [HASH]}: verifies an exported transcript by itself. It ends
 * with 0 if all is there as it was written, with 1 if not, and with 2 if it cannot be asked so.
 */
public final class TranscriptVerifier {
  private TranscriptVerifier() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.out, System.err));
  }

  static int run(String[] arguments, PrintStream out, PrintStream err) {
    if (arguments.length < 1 || arguments.length > 2) {
      err.println("Usage: ./run verify-transcript FILE [HASH]");
      return 2;
    }
    Optional<String> knownHead =
        arguments.length == 2 ? Optional.of(arguments[1]) : Optional.empty();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(arguments[0])))) {
      return tell(VerifyTranscript.verify(file, knownHead), out);
    } catch (IOException e) {
      err.println("Cannot read " + arguments[0] + ": " + e);
      return 2;
    }
  }

  private static int tell(Verdict verdict, PrintStream out) {
    verdict.findings().forEach(out::println);
    if (verdict.isWhole()) {
      out.println("Whole: " + verdict.entries() + " entries, head " + verdict.head());
      return 0;
    }
    out.println("Not whole: " + verdict.entries() + " entries read");
    return 1;
  }
}
