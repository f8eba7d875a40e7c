package io.switchboard.support.attachments.control;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells text from what is none. */
final class PlainText {
  private static final Pattern MARKUP = Pattern.compile("\\A[\\s\uFEFF]*+<[A-Za-z!?/]");
  private static final int NEXT_LINE_OF_LATIN1 = 0x85;

  private PlainText() {}

  /**
   * Whether it is text without control characters (but those that end lines and pages, or tabs): in
   * UTF-8, in UTF-16 with its mark, or in any code page of one byte a character. What begins as a
   * page, a picture or a script in markup does is none.
   */
  static boolean is(byte[] content) {
    boolean wide = beginsWith(content, 0xFE, 0xFF) || beginsWith(content, 0xFF, 0xFE);
    Optional<String> unicode =
        decoded(content, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    if (unicode.isPresent()) {
      return isShown(unicode.get(), false);
    }
    return !wide && isShown(new String(content, StandardCharsets.ISO_8859_1), true);
  }

  private static boolean isShown(String text, boolean codePage) {
    return !MARKUP.matcher(text).find()
        && text.chars()
            .noneMatch(character -> controls(character) && !(codePage && character >= 0x80));
  }

  private static boolean controls(int character) {
    return Character.isISOControl(character)
        && "\t\n\r\f".indexOf(character) < 0
        && character != NEXT_LINE_OF_LATIN1;
  }

  private static boolean beginsWith(byte[] content, int first, int second) {
    return content.length > 1 && content[0] == (byte) first && content[1] == (byte) second;
  }

  private static Optional<String> decoded(byte[] content, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
    } catch (CharacterCodingException otherCharset) {
      return Optional.empty();
    }
  }
}
