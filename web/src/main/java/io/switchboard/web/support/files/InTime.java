package io.switchboard.web.support.files;

import io.switchboard.web.rest.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body that has to come whole within a time, however small the drops in which it comes. */
final class InTime extends FilterInputStream {
  private final LongSupplier nanos;
  private final long begun;
  private final long allowed;

  /**
   * @param nanos a monotonic clock
   */
  InTime(InputStream body, Duration allowed, LongSupplier nanos) {
    super(body);
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.allowed = allowed.toNanos();
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    check();
    return next;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    check();
    return count;
  }

  private void check() {
    if (nanos.getAsLong() - begun > allowed) {
      throw Problem.of(408, "upload_too_slow", "The file did not come whole in time.")
          .withHeader("Connection", "close");
    }
  }
}
