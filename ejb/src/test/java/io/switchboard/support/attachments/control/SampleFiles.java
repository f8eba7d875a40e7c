package io.switchboard.support.attachments.control;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as they come from real programs. */
public final class SampleFiles {
  private SampleFiles() {}

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A picture of this size, as {@code jpg}, {@code png} or {@code gif}. */
  public static byte[] picture(String format, int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** An extended WebP file's head. */
  public static byte[] webp(int width, int height) {
    ByteBuffer webp = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
    webp.put(bytes("RIFF")).putInt(40).put(bytes("WEBPVP8X")).putInt(10).putInt(0);
    webp.putInt(24, (width - 1) & 0xFFFFFF);
    webp.putShort(27, (short) (height - 1)).put(29, (byte) ((height - 1) >> 16));
    return webp.array();
  }

  public static byte[] pdf() {
    return bytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << >>\n%%EOF\n");
  }

  /** A ZIP file with these entries. */
  public static byte[] zip(String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes("<xml/>"));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** An OpenDocument file of this type, with these entries beside. */
  public static byte[] openDocument(String mediaType, String... names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] type = bytes(mediaType);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      CRC32 sum = new CRC32();
      sum.update(type);
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      zip.closeEntry();
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes("<xml/>"));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
