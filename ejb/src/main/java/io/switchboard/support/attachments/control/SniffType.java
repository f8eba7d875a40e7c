package io.switchboard.support.attachments.control;

import io.switchboard.platform.files.SafeFileName;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Finds out what a file is from its content alone. Its name decides only between kinds of plain
 * text, which no content tells apart.
 */
@ApplicationScoped
public class SniffType {
  private static final String UNKNOWN = "application/octet-stream";

  /** What plain text may be taken for: in an old code page it has no mark that tells it. */
  private static final Set<String> PERHAPS_TEXT =
      Set.of(FileType.TEXT.mediaType(), "application/json", UNKNOWN);

  /** What the file is. */
  public SniffedType sniff(byte[] content, SafeFileName name) {
    if (ZipDirectory.begins(content)) {
      return OfficeDocument.sniff(content);
    }
    String found = magic(content);
    if (PERHAPS_TEXT.contains(found)) {
      return text(content, name);
    }
    return Arrays.stream(FileType.values())
        .filter(type -> type.mediaType().equals(found) && isWhole(type, content))
        .findFirst()
        .map(SniffedType::of)
        .orElseGet(() -> SniffedType.refused(found));
  }

  private static SniffedType text(byte[] content, SafeFileName name) {
    if (!PlainText.is(content)) {
      return SniffedType.refused(UNKNOWN);
    }
    return SniffedType.of(FileType.CSV.isNamed(name) ? FileType.CSV : FileType.TEXT);
  }

  /** Whether it begins as browsers demand it, who are stricter than the sniffer. */
  private static boolean isWhole(FileType type, byte[] content) {
    byte[] pdf = {'%', 'P', 'D', 'F', '-'};
    return type != FileType.PDF || Arrays.equals(pdf, Arrays.copyOf(content, pdf.length));
  }

  private static String magic(byte[] content) {
    try {
      return MimeTypes.getDefaultMimeTypes()
          .detect(new ByteArrayInputStream(content), new Metadata())
          .getBaseType()
          .toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
