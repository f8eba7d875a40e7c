package io.switchboard.simulator.telegram;

import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields and files of a multipart body. */
final class MultipartForm {

  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

  private static final Pattern FILE_NAME = Pattern.compile("[; ]filename=\"([^\"]*)\"");

  private final String boundary;
  private final String body;

  MultipartForm(String contentType, byte[] bytes) throws Refusal {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw Refusal.badRequest("boundary not found");
    }
    boundary = "--" + matcher.group(1);
    body = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  void forEach(BiConsumer<String, String> field, BiConsumer<String, Upload> file) throws Refusal {
    int part = body.indexOf(boundary);
    while (part >= 0) {
      int begin = part + boundary.length() + 2;
      int end = body.indexOf("\r\n" + boundary, begin - 2);
      if (end < 0) {
        return;
      }
      int blank = body.indexOf("\r\n\r\n", begin);
      if (blank < 0 || blank > end) {
        throw Refusal.badRequest("headers in multipart/form-data are empty");
      }
      String headers = body.substring(begin, blank);
      Matcher name = NAME.matcher(headers);
      if (!name.find()) {
        throw Refusal.badRequest("field name in multipart/form-data not found");
      }
      String content = body.substring(blank + 4, end);
      Matcher fileName = FILE_NAME.matcher(headers);
      if (fileName.find()) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        file.accept(utf8(name.group(1)), new Upload(utf8(fileName.group(1)), bytes));
      } else {
        field.accept(utf8(name.group(1)), utf8(content));
      }
      part = end + 2;
    }
  }

  private static String utf8(String latin) {
    return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
