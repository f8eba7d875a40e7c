package io.switchboard.web.support.files;

import io.switchboard.support.attachments.boundary.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How a file is to be shown and called (RFC 6266, with the name as RFC 8187 encodes it). */
final class Disposition {
  private static final String AS_THEY_ARE = "!#$&+-.^_`|~";

  private Disposition() {}

  /** Pictures are shown; everything else is saved. */
  static String of(Attachment file) {
    return "%s; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(
            file.isPicture() ? "inline" : "attachment",
            file.name().replaceAll("[^ -~]|[\"\\\\%]", "_"),
            encoded(file.name()));
  }

  private static String encoded(String name) {
    StringBuilder text = new StringBuilder();
    for (byte part : name.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) Byte.toUnsignedInt(part);
      if (character < 0x80
          && (Character.isLetterOrDigit(character) || AS_THEY_ARE.indexOf(character) >= 0)) {
        text.append(character);
      } else {
        text.append("%%%02X".formatted((int) character).toUpperCase(Locale.ROOT));
      }
    }
    return text.toString();
  }
}
