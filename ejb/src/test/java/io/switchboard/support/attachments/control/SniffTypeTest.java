package io.switchboard.support.attachments.control;

import static io.switchboard.support.attachments.control.SampleFiles.bytes;
import static io.switchboard.support.attachments.control.SampleFiles.openDocument;
import static io.switchboard.support.attachments.control.SampleFiles.pdf;
import static io.switchboard.support.attachments.control.SampleFiles.picture;
import static io.switchboard.support.attachments.control.SampleFiles.webp;
import static io.switchboard.support.attachments.control.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.switchboard.platform.files.SafeFileName;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SniffTypeTest {
  private static final SafeFileName ANY = SafeFileName.of("invoice.pdf.exe");
  private static final String OPEN = "application/vnd.oasis.opendocument.";

  private final SniffType types = new SniffType();

  static Stream<Arguments> known() {
    return Stream.of(
        arguments(FileType.JPEG, picture("jpg", 3, 2)),
        arguments(FileType.PNG, picture("png", 3, 2)),
        arguments(FileType.GIF, picture("gif", 3, 2)),
        arguments(FileType.WEBP, webp(3, 2)),
        arguments(FileType.PDF, pdf()),
        arguments(FileType.TEXT, bytes("Hello,\r\n\tit does not work.\n")),
        arguments(FileType.TEXT, bytes("Grüße 👋")),
        arguments(FileType.TEXT, "Grüße".getBytes(StandardCharsets.ISO_8859_1)),
        arguments(FileType.TEXT, "\uFEFFGrüße".getBytes(StandardCharsets.UTF_16LE)),
        arguments(FileType.TEXT, bytes("{\"error\": 500}")),
        arguments(FileType.TEXT, bytes("2026-01-01T00:00:00Z ERROR at https://example.org/\n")),
        arguments(FileType.DOCX, zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")),
        arguments(FileType.XLSX, zip("[Content_Types].xml", "xl/workbook.xml")),
        arguments(FileType.PPTX, zip("[Content_Types].xml", "ppt/presentation.xml")),
        arguments(FileType.ODT, openDocument(OPEN + "text", "content.xml")),
        arguments(FileType.ODS, openDocument(OPEN + "spreadsheet", "content.xml")),
        arguments(FileType.ODP, openDocument(OPEN + "presentation", "content.xml")));
  }

  @ParameterizedTest
  @MethodSource("known")
  @DisplayName("R18: a file is known by its content, whatever its name")
  void aFileIsKnownByItsContentWhateverItsName(FileType type, byte[] content) {
    assertThat(types.sniff(content, ANY)).isEqualTo(SniffedType.of(type));
  }

  @Test
  void textInAFileOfThatNameIsTakenForATable() {
    assertThat(types.sniff(bytes("a,b\n1,2\n"), SafeFileName.of("orders.CSV")).taken())
        .contains(FileType.CSV);
  }

  static Stream<byte[]> unwanted() {
    byte[] withMacros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    return Stream.of(
        bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"),
        bytes("  \n<html><body onload=alert(1)>"),
        bytes("<script>alert(1)</script>"),
        bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"),
        bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>"),
        bytes("#!/bin/sh\nrm -rf /\n"),
        bytes("MZ\u0090\0\u0003\0\0\0"),
        Arrays.copyOf(bytes("\u007FELF\u0002\u0001\u0001"), 64),
        bytes("%!PS-Adobe-3.0\n"),
        bytes("junk before %PDF-1.7"),
        bytes("text with\0a hole"),
        bytes("text with \u001b[31m escapes"),
        new byte[64],
        zip("readme.txt"),
        zip("[Content_Types].xml", "word/document.xml", "xl/workbook.xml"),
        withMacros,
        zip("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"),
        openDocument(OPEN + "text", "Basic/Standard/script-lb.xml"),
        openDocument(OPEN + "textual"),
        Arrays.copyOf(withMacros, withMacros.length - 4));
  }

  @ParameterizedTest
  @MethodSource("unwanted")
  @DisplayName("R18: what runs, or cannot be looked into, is refused")
  void whatRunsOrCannotBeLookedIntoIsRefused(byte[] content) {
    assertThat(types.sniff(content, SafeFileName.of("photo.jpg")).taken()).isEmpty();
  }

  @Test
  void aDocumentThatUnpacksToGigabytesIsRefused() {
    byte[] content = zip("[Content_Types].xml", "word/document.xml");
    ByteBuffer bomb = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int header = bomb.getInt(content.length - 22 + 16);
    bomb.putInt(header + 24, -1);

    assertThat(types.sniff(content, ANY).taken()).isEmpty();
  }

  @Test
  void aTableOfContentsThatPointsAnywhereIsRefused() {
    byte[] content = zip("[Content_Types].xml", "word/document.xml");
    ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    for (int offset : new int[] {-1, Integer.MAX_VALUE, content.length - 10, 0}) {
      zip.putInt(content.length - 22 + 16, offset);

      assertThat(types.sniff(content, ANY).taken()).isEmpty();
    }
  }
}
