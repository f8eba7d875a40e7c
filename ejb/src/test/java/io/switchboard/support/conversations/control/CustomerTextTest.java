package io.switchboard.support.conversations.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTextTest {

  @ParameterizedTest
  @DisplayName("R11: markup is taken out and its text is left")
  @CsvSource(
      delimiter = '|',
      value = {
        "<b>Hello</b> you|Hello you",
        "a <script>alert(1)</script>b|a b",
        "a <SCRIPT type=x> alert(1) </script >b|a b",
        "1 < 2 and 3 > 2|1 < 2 and 3 > 2",
        "<img src=x onerror=alert(1)>hi|hi",
        "x<!-- hidden -->y|xy",
        "i <3 you|i <3 you",
      })
  void markupIsTakenOut(String typed, String kept) {
    assertThat(CustomerText.clean(typed)).isEqualTo(kept);
  }

  @Test
  @DisplayName("R11: what is left after markup is taken out is no markup")
  void nestedMarkupLeavesNone() {
    assertThat(CustomerText.clean("<<b>script>alert(1)<</b>/script>"))
        .doesNotContainPattern("<[A-Za-z/]");
  }

  @Test
  @DisplayName("R11: line breaks stay, other control characters and direction overrides go")
  void controlsGo() {
    assertThat(CustomerText.clean("a\r\nb\tc\u0000\u0007\u202Ed\u2066e\u009F\uFEFF"))
        .isEqualTo("a\nb\tcde");
  }

  @Test
  void scriptsFromRightToLeftAndEmojiStay() {
    String text = "שלום \u200F مرحبا 👩‍👩‍👧 e\u0301";

    assertThat(CustomerText.clean(text)).isEqualTo(text);
  }

  @Test
  @DisplayName("R11: the limit counts characters, not halves of them")
  void theLimitCountsCodePoints() {
    assertThat(CustomerText.isTooLong("👍".repeat(CustomerText.LONGEST))).isFalse();
    assertThat(CustomerText.isTooLong("👍".repeat(CustomerText.LONGEST) + "x")).isTrue();
  }

  @ParameterizedTest
  @DisplayName("R9: names are taken")
  @ValueSource(strings = {"Jo", "Ünal Öztürk", " Ada  Lovelace ", "李雷", "Dr. Who", "O'Neill-Smith"})
  void namesAreTaken(String typed) {
    assertThat(CustomerText.nickname(typed)).isPresent();
  }

  @ParameterizedTest
  @DisplayName("R9: links, single characters and long texts are no names")
  @ValueSource(
      strings = {
        "A",
        "",
        "www.evil.example",
        "https://evil.example",
        "evil.com",
        "see evil.io/x",
        "..",
        "123456789012345678901234567890123"
      })
  void linksAreNoNames(String typed) {
    assertThat(CustomerText.nickname(typed)).isEmpty();
  }

  @Test
  void aNameIsOneLine() {
    assertThat(CustomerText.nickname("Ada\nLovelace")).contains("Ada Lovelace");
  }
}
