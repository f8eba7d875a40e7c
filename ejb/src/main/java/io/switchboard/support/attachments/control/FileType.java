package io.switchboard.support.attachments.control;

import io.switchboard.platform.files.SafeFileName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The types of files that are taken. Nothing is among them that a browser or an office runs without
 * being asked: no HTML, no SVG, no macros; and no archive, for nobody has looked into it.
 */
public enum FileType {
  JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
  PNG("image/png", "png"),
  GIF("image/gif", "gif"),
  WEBP("image/webp", "webp"),
  PDF("application/pdf", "pdf"),
  TEXT("text/plain", "txt", "log", "md"),
  CSV("text/csv", "csv"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  ODT("application/vnd.oasis.opendocument.text", "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
  ODP("application/vnd.oasis.opendocument.presentation", "odp");

  private final String mediaType;
  private final Set<String> extensions;

  FileType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = new LinkedHashSet<>(List.of(extensions));
  }

  /** Its media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** Whether it is a picture. */
  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }

  /** The name with an extension of this type. */
  public SafeFileName named(SafeFileName name) {
    return name.as(extensions, extensions.iterator().next());
  }

  /** Whether the name's extension is one of this type. */
  boolean isNamed(SafeFileName name) {
    return named(name).equals(name);
  }
}
