package io.switchboard.web.support.files;

import io.switchboard.web.rest.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file as the body of a request brings it.
 *
 * @param name as its sender calls it, which may be anything
 */
public record UploadedFile(String name, byte[] content) {
  /** The header with the name, percent-encoded UTF-8. */
  public static final String NAME = "X-File-Name";

  private static final Duration ALLOWED = Duration.ofMinutes(1);
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  /**
   * Reads the body, one byte beyond the limit at most, and nothing if its length is told.
   *
   * @param name the header; null where there is none
   * @param length the header; null where there is none
   * @throws Problem 413 {@code file_too_large}, 408 {@code upload_too_slow} after a minute
   */
  public static UploadedFile read(String name, String length, InputStream body, int maxBytes)
      throws IOException {
    if (length != null && LENGTH.matcher(length).matches() && Long.parseLong(length) > maxBytes) {
      throw tooLarge(maxBytes);
    }
    byte[] content = new InTime(body, ALLOWED, System::nanoTime).readNBytes(maxBytes + 1);
    if (content.length > maxBytes) {
      throw tooLarge(maxBytes);
    }
    return new UploadedFile(
        Optional.ofNullable(name).map(UploadedFile::decoded).orElse(""), content);
  }

  private static Problem tooLarge(int maxBytes) {
    return Problem.of(413, "file_too_large", "The file has more than " + maxBytes + " bytes.")
        .withHeader("Connection", "close");
  }

  /** A header's bytes are read as Latin-1, and some clients write UTF-8 without encoding it. */
  private static String decoded(String header) {
    String text = new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
