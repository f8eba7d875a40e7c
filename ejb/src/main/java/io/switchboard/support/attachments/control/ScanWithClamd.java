package io.switchboard.support.attachments.control;

import io.switchboard.support.attachments.boundary.ScannerUnavailable;
import io.switchboard.support.attachments.boundary.ScansFiles;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Has ClamAV's daemon look through files, one connection for each (clamd(8), INSTREAM). */
public final class ScanWithClamd implements ScansFiles {
  private static final int DEFAULT_PORT = 3310;
  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 30_000;
  private static final int CHUNK = 64 * 1024;
  private static final int MOST_OF_ANSWER = 4_096;
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);

  private static final String PREFIX = "stream: ";
  private static final String CLEAN = PREFIX + "OK";
  private static final String FOUND = " FOUND";

  private final URI clamd;

  /**
   * A scanner.
   *
   * @param clamd {@code tcp://host:port}
   */
  public ScanWithClamd(URI clamd) {
    this.clamd = clamd;
  }

  @Override
  public Optional<String> find(byte[] content) {
    String answer = ask(content);
    if (answer.equals(CLEAN)) {
      return Optional.empty();
    }
    if (answer.startsWith(PREFIX) && answer.endsWith(FOUND)) {
      return Optional.of(
          answer.substring(PREFIX.length(), answer.length() - FOUND.length()).strip());
    }
    throw new ScannerUnavailable(
        "The scanner at " + clamd + " (SWITCHBOARD_CLAMAV_URL) looked through nothing: " + answer,
        null);
  }

  private String ask(byte[] content) {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(
              clamd.getHost(), clamd.getPort() < 0 ? DEFAULT_PORT : clamd.getPort()),
          CONNECT_MILLIS);
      socket.setSoTimeout(ANSWER_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.write(COMMAND);
      for (int at = 0; at < content.length; at += CHUNK) {
        int length = Math.min(CHUNK, content.length - at);
        out.writeInt(length);
        out.write(content, at, length);
      }
      out.writeInt(0);
      out.flush();
      return new String(socket.getInputStream().readNBytes(MOST_OF_ANSWER), StandardCharsets.UTF_8)
          .replace("\0", "")
          .strip();
    } catch (IOException e) {
      throw new ScannerUnavailable(
          "The scanner at "
              + clamd
              + " (SWITCHBOARD_CLAMAV_URL) does not answer; see that clamd runs and takes files of"
              + " this size (StreamMaxLength).",
          e);
    }
  }
}
