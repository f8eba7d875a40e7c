package io.switchboard.channels.telegram;

import static io.switchboard.channels.boundary.TextFormat.MARKDOWN;
import static io.switchboard.channels.boundary.TextFormat.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.TextPart;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TelegramTextTest {

  @Test
  @DisplayName("R4: emphasis, code, links and lists become MarkdownV2, the rest is escaped")
  void commonMarkBecomesMarkdownV2() {
    assertThat(markup("**Hi** *you*, `a*b` [site](https://x.y/a_(b)) 1.5!"))
        .isEqualTo("*Hi* _you_, `a*b` [site](https://x.y/a_(b\\)) 1\\.5\\!");
  }

  @Test
  void listsKeepTheirMarks() {
    assertThat(plain("- one\n- two\n  - deep\n\n3. three\n4. four", MARKDOWN))
        .isEqualTo("• one\n• two\n  • deep\n\n3. three\n4. four");
  }

  @Test
  void codeBlocksKeepLanguageAndContent() {
    assertThat(markup("Look:\n\n```java\nint a = b[0] * `c`;\n```\n"))
        .isEqualTo("Look:\n\n```java\nint a = b[0] * \\`c\\`;\n```");
  }

  @Test
  void neighbouringItalicsAreNotAnUnderline() {
    assertThat(markup("*a***b**_c_ x_y")).doesNotContain("__");
  }

  @Test
  void codeInALinkStaysInIt() {
    assertThat(markup("[`run`](https://x.y)")).isEqualTo("[`run`](https://x.y)");
  }

  @Test
  void headingsAreBoldAndHtmlIsShownAsWritten() {
    assertThat(markup("# Title\n\n<b>x</b>")).isEqualTo("*Title*\n\n<b\\>x</b\\>");
  }

  @Test
  void thePlainFormOfALinkNamesItsTarget() {
    assertThat(TelegramText.prepare("[site](https://x.y)", MARKDOWN).get(0).plain())
        .isEqualTo("site (https://x.y)");
  }

  @Test
  void aTextOfDefinitionsOnlyIsSentAsItIs() {
    assertThat(plain("[a]: https://x.y", MARKDOWN)).isEqualTo("[a]: https://x.y");
  }

  @Test
  @DisplayName("R5: a text at the limit stays whole, one code point more is cut")
  void theLimitCountsCodePoints() {
    assertThat(TelegramText.prepare("😀".repeat(4096), PLAIN)).hasSize(1);
    List<TextPart> parts = TelegramText.prepare("😀".repeat(4097), PLAIN);
    assertThat(parts).extracting(TextPart::plain).containsExactly("😀".repeat(4096), "😀");
  }

  @Test
  @DisplayName("R5: paragraphs are preferred to lines, lines to words")
  void cutsWhereAReaderWould() {
    String paragraph = ("word ".repeat(299) + "end\n").repeat(2) + "last";
    String text = paragraph + "\n\n" + paragraph;
    assertThat(TelegramText.prepare(text, PLAIN))
        .extracting(TextPart::plain)
        .containsExactly(paragraph, paragraph);
    String lines = ("x".repeat(1500) + "\n").repeat(4);
    assertThat(TelegramText.prepare(lines, PLAIN)).hasSize(2);
    String words = "word ".repeat(2000);
    assertThat(TelegramText.prepare(words, PLAIN))
        .allSatisfy(part -> assertThat(part.plain()).startsWith("word").endsWith("word"));
  }

  @Test
  @DisplayName("R5: a code block that fits one message is not cut")
  void codeBlocksStayWhole() {
    String code = ("line\n\n").repeat(300).strip();
    String text = "word ".repeat(600) + "\n\n```\n" + code + "\n```\n\nend";
    assertThat(TelegramText.prepare(text, MARKDOWN))
        .anySatisfy(
            part ->
                assertThat(part.markup()).hasValueSatisfying(m -> assertThat(m).contains(code)));
  }

  @Test
  void aLargerCodeBlockIsCodeInEachPart() {
    List<TextPart> parts =
        TelegramText.prepare("```\n" + "code line\n".repeat(1000) + "```", MARKDOWN);
    assertThat(parts)
        .hasSizeGreaterThan(2)
        .allSatisfy(
            part -> assertThat(part.markup().orElseThrow()).startsWith("```\n").endsWith("\n```"));
  }

  @Test
  @DisplayName("R5: cutting loses no word")
  void noWordIsLost() {
    String text = "alpha *beta*\ngamma `delta`\n\n".repeat(700);
    String joined =
        TelegramText.prepare(text, MARKDOWN).stream()
            .map(TextPart::plain)
            .collect(Collectors.joining(" "));
    assertThat(joined.split("\\s+")).hasSize(2800);
  }

  @Test
  void halfASurrogatePairIsReplaced() {
    assertThat(plain("a\uD83Db", PLAIN)).isEqualTo("a\uFFFDb");
  }

  private static String markup(String markdown) {
    return TelegramText.prepare(markdown, MARKDOWN).get(0).markup().orElseThrow();
  }

  private static String plain(String text, io.switchboard.channels.boundary.TextFormat format) {
    List<TextPart> parts = TelegramText.prepare(text, format);
    assertThat(parts).hasSize(1);
    return parts.get(0).plain();
  }
}
