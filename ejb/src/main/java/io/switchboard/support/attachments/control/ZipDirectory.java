package io.switchboard.support.attachments.control;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The table of contents of a ZIP file, read without unpacking anything (APPNOTE.TXT 6.3.10, 4.3.12
 * and 4.3.16).
 *
 * @param names of all entries
 * @param unpacked how many bytes the entries have, as the table says
 */
record ZipDirectory(List<String> names, long unpacked) {
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int CENTRAL_HEADER = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int END_COUNT = 10;
  private static final int END_OFFSET = 16;
  private static final int CENTRAL_LENGTH = 46;
  private static final int CENTRAL_SIZE = 24;
  private static final int CENTRAL_NAME = 28;
  private static final int CENTRAL_EXTRA = 30;
  private static final int CENTRAL_COMMENT = 32;

  /** Whether it begins as a ZIP file with entries does. */
  static boolean begins(byte[] content) {
    return content.length > END_LENGTH && buffer(content).getInt(0) == LOCAL_HEADER;
  }

  /** The table; empty if there is none that can be read. */
  static Optional<ZipDirectory> read(byte[] content) {
    ByteBuffer zip = buffer(content);
    int end = zip.limit() - END_LENGTH;
    int earliest = Math.max(0, end - 0xFFFF);
    while (end >= earliest && zip.getInt(end) != END) {
      end--;
    }
    return end < earliest
        ? Optional.empty()
        : read(zip, unsigned(zip, end + END_COUNT), zip.getInt(end + END_OFFSET));
  }

  private static Optional<ZipDirectory> read(ByteBuffer zip, int count, int offset) {
    List<String> names = new ArrayList<>();
    long unpacked = 0;
    long at = Integer.toUnsignedLong(offset);
    for (int i = 0; i < count; i++) {
      if (at + CENTRAL_LENGTH > zip.limit() || zip.getInt((int) at) != CENTRAL_HEADER) {
        return Optional.empty();
      }
      int header = (int) at;
      int length = unsigned(zip, header + CENTRAL_NAME);
      if (at + CENTRAL_LENGTH + length > zip.limit()) {
        return Optional.empty();
      }
      names.add(new String(zip.array(), header + CENTRAL_LENGTH, length, StandardCharsets.UTF_8));
      unpacked += Integer.toUnsignedLong(zip.getInt(header + CENTRAL_SIZE));
      at +=
          (long) CENTRAL_LENGTH
              + length
              + unsigned(zip, header + CENTRAL_EXTRA)
              + unsigned(zip, header + CENTRAL_COMMENT);
    }
    return Optional.of(new ZipDirectory(List.copyOf(names), unpacked));
  }

  private static int unsigned(ByteBuffer zip, int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private static ByteBuffer buffer(byte[] content) {
    return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
  }
}
