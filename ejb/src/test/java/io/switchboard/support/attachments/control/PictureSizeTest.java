package io.switchboard.support.attachments.control;

import static io.switchboard.support.attachments.control.SampleFiles.picture;
import static io.switchboard.support.attachments.control.SampleFiles.webp;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureSizeTest {

  @ParameterizedTest
  @CsvSource({"JPEG, jpg", "PNG, png", "GIF, gif"})
  void theSizeIsReadFromTheHeader(FileType type, String format) {
    assertThat(PictureSize.of(type, picture(format, 321, 47))).contains(new PictureSize(321, 47));
  }

  @Test
  void everyKindOfWebpTellsItsSize() {
    byte[] lossy = head("VP8 ", "3001009d012a41012f00");
    byte[] lossless = head("VP8L", "2f40810b00");

    assertThat(PictureSize.of(FileType.WEBP, webp(70_000, 300)))
        .contains(new PictureSize(70_000, 300));
    assertThat(PictureSize.of(FileType.WEBP, lossy)).contains(new PictureSize(321, 47));
    assertThat(PictureSize.of(FileType.WEBP, lossless)).contains(new PictureSize(321, 47));
  }

  private static byte[] head(String chunk, String data) {
    ByteBuffer webp = ByteBuffer.allocate(40);
    webp.put(SampleFiles.bytes("RIFF____WEBP" + chunk + "____"));
    webp.put(HexFormat.of().parseHex(data));
    return webp.array();
  }

  @Test
  void aPictureThatPromisesTooMuchIsNotModest() {
    byte[] bomb = picture("png", 1, 1);
    ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000);

    assertThat(PictureSize.of(FileType.PNG, bomb).orElseThrow().isModest()).isFalse();
    assertThat(new PictureSize(8_000, 8_000).isModest()).isTrue();
    assertThat(new PictureSize(8_000, 8_001).isModest()).isFalse();
    assertThat(new PictureSize(0xFFFF_FFFFL, 0xFFFF_FFFFL).isModest()).isFalse();
  }

  @Test
  void aFrameBeyondTheScreenOfAGifCounts() {
    byte[] gif = picture("gif", 2, 2);
    int frame = 13 + (3 << ((gif[10] & 7) + 1));
    while (gif[frame] != ',') {
      frame++;
    }
    gif[frame + 6] = (byte) 0xFF;

    assertThat(PictureSize.of(FileType.GIF, gif).orElseThrow().width()).isEqualTo(0xFF02);
  }

  @ParameterizedTest
  @CsvSource({"JPEG, jpg", "PNG, png", "GIF, gif"})
  void aPictureCutOffInItsHeaderHasNoSize(FileType type, String format) {
    byte[] picture = picture(format, 3, 2);

    for (int length = 0; length < 20; length++) {
      assertThat(PictureSize.of(type, Arrays.copyOf(picture, length))).isEmpty();
    }
  }
}
