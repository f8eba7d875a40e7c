package io.switchboard.web.support.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.support.attachments.boundary.Attachment;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DispositionTest {

  private static String of(String name, String type) {
    return Disposition.of(new Attachment(UUID.randomUUID(), name, type, 1, new byte[32]));
  }

  @Test
  void picturesAreShownAndEverythingElseIsSaved() {
    assertThat(of("cat.png", "image/png")).startsWith("inline; ");
    assertThat(of("cat.pdf", "application/pdf")).startsWith("attachment; ");
  }

  @Test
  void aNameOfAnyScriptIsEncodedAndAsciiStandsInForIt() {
    assertThat(of("naïve € 50%'s (1).txt", "text/plain"))
        .isEqualTo(
            "attachment; filename=\"na_ve _ 50_'s (1).txt\";"
                + " filename*=UTF-8''na%C3%AFve%20%E2%82%AC%2050%25%27s%20%281%29.txt");
  }

  @Test
  void aNameNeverLeavesItsHeader() {
    assertThat(of("a\"\r\nSet-Cookie: b=c\\.txt", "text/plain"))
        .isEqualTo(
            "attachment; filename=\"a___Set-Cookie: b=c_.txt\";"
                + " filename*=UTF-8''a%22%0D%0ASet-Cookie%3A%20b%3Dc%5C.txt");
  }
}
