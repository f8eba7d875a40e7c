package io.switchboard.web.support.files;

import io.switchboard.support.attachments.boundary.KeepAttachment;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * How many uploads this node takes at once: each is whole in memory until it is kept, and all of
 * them together get a quarter of the memory at most, and one conversation two places.
 */
@ApplicationScoped
public class UploadRoom {
  private static final int SHARE = 4;
  private static final int COPIES = 2;
  private static final int LEAST = 2;
  private static final int OF_CONVERSATION = 2;
  private static final Duration SOON = Duration.ofSeconds(2);

  private final Map<ConversationRef, Integer> underWay = new ConcurrentHashMap<>();
  private Semaphore places;

  UploadRoom() {}

  @Inject
  public UploadRoom(KeepAttachment keeping) {
    this(
        (int)
            Math.max(
                LEAST, Runtime.getRuntime().maxMemory() / SHARE / COPIES / keeping.maxBytes()));
  }

  UploadRoom(int places) {
    this.places = new Semaphore(places);
  }

  /** An upload, read and kept. */
  public interface Upload {
    StoredFile take() throws IOException;
  }

  /**
   * Takes it, if there is room.
   *
   * @throws Problem 503 {@code too_many_uploads}
   */
  public StoredFile take(ConversationRef conversation, Upload upload) throws IOException {
    boolean room = underWay.merge(conversation, 1, Integer::sum) <= OF_CONVERSATION;
    try {
      if (!room || !places.tryAcquire()) {
        throw full();
      }
      return takeNow(upload);
    } finally {
      underWay.computeIfPresent(conversation, (ref, count) -> count == 1 ? null : count - 1);
    }
  }

  private StoredFile takeNow(Upload upload) throws IOException {
    try {
      return upload.take();
    } finally {
      places.release();
    }
  }

  private static Problem full() {
    return Problem.of(
            503, "too_many_uploads", "Too many files are being uploaded now. Try again soon.")
        .withRetryAfter(SOON)
        .withHeader("Connection", "close");
  }
}
