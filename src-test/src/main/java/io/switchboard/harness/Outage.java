package io.switchboard.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * A part that was killed and is not started again until this is closed: as long as it lasts, the
 * launcher is halted.
 */
public final class Outage implements AutoCloseable {

  private static final Duration GONE = Duration.ofSeconds(60);

  private final ProcessHandle launcher;

  Outage(ProcessHandle launcher, ProcessHandle part, int port) {
    this.launcher = launcher;
    signal(launcher, "STOP");
    part.destroyForcibly();
    Await.until(GONE, () -> !isOpen(port), () -> "Port " + port + " is still open");
  }

  @Override
  public void close() {
    signal(launcher, "CONT");
  }

  private static void signal(ProcessHandle process, String name) {
    try {
      Process kill =
          new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).inheritIO().start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("SIG" + name + " could not be sent to " + process);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while sending SIG" + name, e);
    }
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
      return true;
    } catch (IOException closed) {
      return false;
    }
  }
}
