package io.switchboard.support.conversations.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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

  @ParameterizedTest
  @DisplayName("R11: what is left never begins a tag, however it was wrapped")
  @ValueSource(
      strings = {
        "<<b>script>alert(1)<</b>/script>",
        "<\u0001img src=x onerror=alert(1)>",
        "<\u202eimg src=x onerror=alert(1)>",
        "<<img src=x onerror=alert(1) ",
        "<scr<b>ipt>alert(1)</scr</b>ipt>",
        "<!-<!-- -->- --><img src=x>",
        "<<<<<b>b>b>b>b>",
        "<script>alert(1)"
      })
  void whatIsLeftIsNoMarkup(String typed) {
    assertThat(CustomerText.clean(typed)).doesNotContainPattern("<[A-Za-z/!?]");
  }

  @ParameterizedTest
  @DisplayName("R11: no text takes long to clean")
  @ValueSource(strings = {"<!--", "<script>", "<", "<b", "</", "<<b>", "<br>"})
  void cleaningIsLinear(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> CustomerText.clean(part.repeat(1_000_000 / part.length())));
  }

  @Test
  void emojiThatAreYoungerThanThisJavaStay() {
    assertThat(CustomerText.clean("\uD83E\uDEF6 \uD83E\uDD79"))
        .isEqualTo("\uD83E\uDEF6 \uD83E\uDD79");
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
