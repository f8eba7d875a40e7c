package io.switchboard.support.attachments.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells documents of offices from other ZIP files, and refuses those that bring programs along. */
final class OfficeDocument {
  private static final String ZIP = "application/zip";
  private static final String WITH_MACROS = "an office document with macros";
  private static final long MOST_UNPACKED = 200L * 1024 * 1024;
  private static final int MOST_ENTRIES = 10_000;

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final Map<String, FileType> MAIN_PARTS =
      Map.of(
          "word/document.xml", FileType.DOCX,
          "xl/workbook.xml", FileType.XLSX,
          "ppt/presentation.xml", FileType.PPTX);

  /** An OpenDocument file begins with an entry of this name, not packed (ODF 1.3, part 2, 3.3). */
  private static final String MIMETYPE = "mimetype";

  private static final int FIRST_NAME = 30;
  private static final Set<FileType> OPEN_DOCUMENTS =
      Set.of(FileType.ODT, FileType.ODS, FileType.ODP);
  private static final List<String> PROGRAMS =
      List.of("vbaproject.bin", "vbadata.xml", "/macrosheets/", "/activex/");
  private static final List<String> PROGRAM_FOLDERS = List.of("basic/", "scripts/");

  private OfficeDocument() {}

  /** What a ZIP file is. */
  static SniffedType sniff(byte[] content) {
    Optional<ZipDirectory> directory =
        ZipDirectory.read(content)
            .filter(zip -> zip.names().size() <= MOST_ENTRIES && zip.unpacked() <= MOST_UNPACKED);
    Optional<FileType> type = directory.flatMap(zip -> type(zip, content));
    if (type.isEmpty()) {
      return SniffedType.refused(ZIP);
    }
    return directory.get().names().stream().anyMatch(OfficeDocument::isProgram)
        ? SniffedType.refused(WITH_MACROS)
        : SniffedType.of(type.get());
  }

  private static Optional<FileType> type(ZipDirectory zip, byte[] content) {
    if (!zip.names().contains(CONTENT_TYPES)) {
      return openDocument(content);
    }
    List<FileType> types =
        MAIN_PARTS.entrySet().stream()
            .filter(part -> zip.names().contains(part.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }

  private static Optional<FileType> openDocument(byte[] content) {
    return OPEN_DOCUMENTS.stream()
        .filter(type -> firstEntry(content, MIMETYPE + type.mediaType() + "PK"))
        .findFirst();
  }

  private static boolean firstEntry(byte[] content, String text) {
    return content.length > FIRST_NAME + text.length()
        && text.equals(new String(content, FIRST_NAME, text.length(), StandardCharsets.US_ASCII));
  }

  private static boolean isProgram(String entry) {
    String name = entry.toLowerCase(Locale.ROOT).replace('\\', '/');
    return PROGRAMS.stream().anyMatch(name::contains)
        || PROGRAM_FOLDERS.stream().anyMatch(name::startsWith);
  }
}
