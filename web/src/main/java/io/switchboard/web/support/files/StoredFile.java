package io.switchboard.web.support.files;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.attachments.boundary.KeepAttachment;
import io.switchboard.support.attachments.boundary.Kept;
import io.switchboard.support.attachments.boundary.ScannerUnavailable;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.web.rest.Problem;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that was taken, as its sender may now name it in a message. */
@JsonNaming(SnakeCaseStrategy.class)
public record StoredFile(UUID id, String name, String contentType, int size) {
  private static final Logger LOG = LoggerFactory.getLogger(StoredFile.class);
  private static final Duration SCANNER_AGAIN = Duration.ofSeconds(30);
  private static final Duration ALLOWANCE_AGAIN = Duration.ofHours(1);

  /**
   * Has it kept.
   *
   * @throws Problem why not
   */
  public static StoredFile keep(
      KeepAttachment keeping, ConversationRef conversation, UploadedFile file) {
    try {
      Kept kept = keeping.keep(conversation, file.name(), file.content());
      if (kept instanceof Kept.Done done) {
        Attachment it = done.attachment();
        return new StoredFile(it.id(), it.name(), it.contentType(), it.size());
      }
      throw problem((Kept.Refused) kept);
    } catch (ScannerUnavailable away) {
      LOG.warn("A file was not taken: {}", away.getMessage());
      throw Problem.of(
              503, "scanner_unavailable", "Files cannot be looked through now. Try again later.")
          .withRetryAfter(SCANNER_AGAIN);
    }
  }

  private static Problem problem(Kept.Refused refused) {
    Problem problem = Problem.of(status(refused), refused.code(), refused.detail());
    return refused instanceof Kept.TooMany ? problem.withRetryAfter(ALLOWANCE_AGAIN) : problem;
  }

  private static int status(Kept.Refused refused) {
    if (refused instanceof Kept.Empty) {
      return 400;
    }
    if (refused instanceof Kept.NoConversation) {
      return 404;
    }
    if (refused instanceof Kept.TooLarge) {
      return 413;
    }
    if (refused instanceof Kept.TypeNotAllowed) {
      return 415;
    }
    return refused instanceof Kept.TooMany ? 429 : 422;
  }
}
