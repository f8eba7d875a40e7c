package io.switchboard.support.attachments.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * How large a picture becomes once somebody unpacks it, read from its header alone: a few bytes can
 * promise gigabytes.
 */
public record PictureSize(long width, long height) {
  /** More than any camera makes in one shot for a chat. */
  public static final long MOST_PIXELS = 64_000_000;

  private static final long LONGEST_SIDE = 30_000;

  /** Whether it can be shown without harm. */
  public boolean isModest() {
    return width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= MOST_PIXELS;
  }

  /** The size of a picture of this type; empty if its header cannot be read. */
  public static Optional<PictureSize> of(FileType type, byte[] content) {
    ByteBuffer picture = ByteBuffer.wrap(content);
    try {
      PictureSize size =
          switch (type) {
            case PNG -> png(picture);
            case GIF -> gif(picture.order(ByteOrder.LITTLE_ENDIAN));
            case JPEG -> jpeg(picture);
            case WEBP -> webp(picture.order(ByteOrder.LITTLE_ENDIAN));
            default -> throw new IllegalArgumentException(type + " is no picture");
          };
      return size.width > 0 && size.height > 0 ? Optional.of(size) : Optional.empty();
    } catch (IndexOutOfBoundsException truncated) {
      return Optional.empty();
    }
  }

  /** PNG (third edition), 11.2.1. */
  private static PictureSize png(ByteBuffer png) {
    return new PictureSize(
        Integer.toUnsignedLong(png.getInt(16)), Integer.toUnsignedLong(png.getInt(20)));
  }

  /** GIF89a, 18 to 26: the screen, and whatever frames reach beyond it. */
  private static PictureSize gif(ByteBuffer gif) {
    long width = unsigned(gif, 6);
    long height = unsigned(gif, 8);
    int at = 13 + colours(gif.get(10));
    while (gif.get(at) != ';') {
      if (gif.get(at) == ',') {
        width = Math.max(width, (long) unsigned(gif, at + 1) + unsigned(gif, at + 5));
        height = Math.max(height, (long) unsigned(gif, at + 3) + unsigned(gif, at + 7));
        at = afterBlocks(gif, at + 11 + colours(gif.get(at + 9)));
      } else if (gif.get(at) == '!') {
        at = afterBlocks(gif, at + 2);
      } else {
        return new PictureSize(0, 0);
      }
    }
    return new PictureSize(width, height);
  }

  private static int colours(byte flags) {
    return flags < 0 ? 3 << ((flags & 7) + 1) : 0;
  }

  private static int afterBlocks(ByteBuffer gif, int first) {
    int at = first;
    while (gif.get(at) != 0) {
      at += 1 + Byte.toUnsignedInt(gif.get(at));
    }
    return at + 1;
  }

  /** ITU-T T.81, annex B: the first frame header, found by going from segment to segment. */
  private static PictureSize jpeg(ByteBuffer jpeg) {
    int at = 2;
    while (true) {
      if (jpeg.get(at) != (byte) 0xFF) {
        return new PictureSize(0, 0);
      }
      int marker = Byte.toUnsignedInt(jpeg.get(at + 1));
      if (marker == 0xFF) {
        at++;
      } else if (isFrame(marker)) {
        return new PictureSize(unsigned(jpeg, at + 7), unsigned(jpeg, at + 5));
      } else {
        at += 2 + Math.max(2, unsigned(jpeg, at + 2));
      }
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  /** RFC 9649, 2.5 to 2.7. */
  private static PictureSize webp(ByteBuffer webp) {
    return switch (webp.getInt(12)) {
      case 'V' | 'P' << 8 | '8' << 16 | ' ' << 24 ->
          new PictureSize(unsigned(webp, 26) & 0x3FFF, unsigned(webp, 28) & 0x3FFF);
      case 'V' | 'P' << 8 | '8' << 16 | 'L' << 24 ->
          new PictureSize(
              (webp.getInt(21) & 0x3FFF) + 1L, ((webp.getInt(21) >>> 14) & 0x3FFF) + 1L);
      case 'V' | 'P' << 8 | '8' << 16 | 'X' << 24 ->
          new PictureSize((webp.getInt(24) & 0xFFFFFF) + 1L, (webp.getInt(26) >>> 8) + 1L);
      default -> new PictureSize(0, 0);
    };
  }

  private static int unsigned(ByteBuffer picture, int at) {
    return Short.toUnsignedInt(picture.getShort(at));
  }
}
