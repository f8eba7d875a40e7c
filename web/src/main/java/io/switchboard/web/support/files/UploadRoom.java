package io.switchboard.web.support.files;

import io.switchboard.support.attachments.boundary.KeepAttachment;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * How many uploads this node takes at once: each is whole in memory until it is kept, and all of
 * them together get a quarter of the memory at most.
 */
@ApplicationScoped
public class UploadRoom {
  private static final int SHARE = 4;
  private static final int COPIES = 2;
  private static final int LEAST = 2;
  private static final Duration SOON = Duration.ofSeconds(2);

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
  public StoredFile take(Upload upload) throws IOException {
    if (!places.tryAcquire()) {
      throw Problem.of(
              503, "too_many_uploads", "Too many files are being uploaded now. Try again soon.")
          .withRetryAfter(SOON)
          .withHeader("Connection", "close");
    }
    try {
      return upload.take();
    } finally {
      places.release();
    }
  }
}
