package io.switchboard.simulator.telegram;

import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The files of all messages. It keeps the newest 256 MB; what is older can no longer be fetched.
 */
final class Files {

  private static final long KEPT = 256L << 20;
  private static final String FALLBACK_TYPE = "application/octet-stream";

  /** A file and what is known of it. */
  record Stored(Attachment about, byte[] content) {

    /** Where it is fetched, below {@code /file/bot<token>/}. */
    String path() {
      if (about.photo()) {
        return "photos/file_" + about.number() + ".jpg";
      }
      String name = about.name();
      String end = name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.'));
      return "documents/file_" + about.number() + end.replaceAll("[^.A-Za-z0-9]", "");
    }
  }

  private final Map<Integer, Stored> files = new LinkedHashMap<>();
  private int lastNumber;
  private long bytes;

  /** Keeps a picture; null when it is none. */
  synchronized Attachment addPhoto(byte[] content) {
    PictureSize picture = PictureSize.of(content);
    return picture == null
        ? null
        : add(true, null, "image/jpeg", content, picture.width(), picture.height());
  }

  synchronized Attachment addDocument(String name, byte[] content) {
    String shown = name.isEmpty() ? "file" : name;
    String guessed = URLConnection.guessContentTypeFromName(shown.toLowerCase(Locale.ROOT));
    return add(false, shown, guessed == null ? FALLBACK_TYPE : guessed, content, 0, 0);
  }

  private Attachment add(
      boolean photo, String name, String type, byte[] content, int width, int height) {
    int number = ++lastNumber;
    Attachment about = new Attachment(number, photo, name, type, content.length, width, height);
    files.put(number, new Stored(about, content));
    bytes += content.length;
    var oldest = files.values().iterator();
    while (bytes > KEPT) {
      bytes -= oldest.next().content().length;
      oldest.remove();
    }
    return about;
  }

  /** The file that this bot knows by this id; null when there is none. */
  synchronized Stored byId(Bot bot, String fileId) {
    try {
      String secret =
          new String(
              Base64.getUrlDecoder().decode(fileId.substring(Math.min(7, fileId.length()))),
              StandardCharsets.UTF_8);
      int dot = secret.indexOf('.');
      Stored found = dot < 0 ? null : files.get(Integer.parseInt(secret.substring(0, dot)));
      return found != null && found.about().fileId(bot).equals(fileId) ? found : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The file at this path; null when there is none. */
  synchronized Stored byPath(String path) {
    return files.values().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElse(null);
  }

  synchronized Stored byNumber(int number) {
    return files.get(number);
  }
}
