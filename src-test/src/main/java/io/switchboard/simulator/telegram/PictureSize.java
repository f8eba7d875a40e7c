package io.switchboard.simulator.telegram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** How large a picture is, in pixels. */
record PictureSize(int width, int height) {

  private static final int WEBP_HEADER = 30;

  /** Null for what is no picture: JPEG, PNG, GIF, BMP and WebP are. */
  static PictureSize of(byte[] content) {
    if (isWebp(content)) {
      return webp(content);
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return null;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        return new PictureSize(reader.getWidth(0), reader.getHeight(0));
      } finally {
        reader.dispose();
      }
    } catch (IOException | IndexOutOfBoundsException e) {
      return null;
    }
  }

  private static boolean isWebp(byte[] content) {
    return content.length >= WEBP_HEADER
        && starts(content, 0, "RIFF")
        && starts(content, 8, "WEBPVP8");
  }

  private static boolean starts(byte[] content, int from, String letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (content[from + i] != letters.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The three shapes of WebP: extended, lossless, lossy. */
  private static PictureSize webp(byte[] content) {
    return switch (content[15]) {
      case 'X' -> new PictureSize(1 + bits(content, 24, 24), 1 + bits(content, 27, 24));
      case 'L' -> {
        int packed = bits(content, 21, 32);
        yield new PictureSize(1 + (packed & 0x3FFF), 1 + (packed >> 14 & 0x3FFF));
      }
      default -> new PictureSize(bits(content, 26, 16) & 0x3FFF, bits(content, 28, 16) & 0x3FFF);
    };
  }

  private static int bits(byte[] content, int from, int count) {
    int value = 0;
    for (int i = 0; i < count / 8; i++) {
      value |= (content[from + i] & 0xFF) << (8 * i);
    }
    return value;
  }
}
