package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {

  @Test
  void markdownBecomesTextAndNestedEntities() throws MarkupException {
    FormattedText parsed =
        MarkdownV2.parse("*bold _both_* `co.de` [a\\.b](https://e.org/x\\)y)\\!");

    assertThat(parsed.text()).isEqualTo("bold both co.de a.b!");
    assertThat(parsed.entities())
        .containsExactly(
            new TextEntity("bold", 0, 9, null),
            new TextEntity("italic", 5, 4, null),
            new TextEntity("code", 10, 5, null),
            new TextEntity("text_link", 16, 3, "https://e.org/x)y"));
  }

  @Test
  void offsetsCountUtf16() throws MarkupException {
    assertThat(MarkdownV2.parse("🌷*b*").entities())
        .containsExactly(new TextEntity("bold", 2, 1, null));
  }

  @Test
  void codeBlockKeepsItsLanguage() throws MarkupException {
    FormattedText parsed = MarkdownV2.parse("```java\nint a = 1;\n```");

    assertThat(parsed.text()).isEqualTo("int a = 1;\n");
    assertThat(parsed.entities()).containsExactly(new TextEntity("pre", 0, 11, "java"));
  }

  @Test
  void quotesMayExpand() throws MarkupException {
    FormattedText parsed = MarkdownV2.parse("a\n>one\n>two||\nb");

    assertThat(parsed.text()).isEqualTo("a\none\ntwo\nb");
    assertThat(parsed.entities().get(0).type()).isEqualTo("expandable_blockquote");
  }

  @ParameterizedTest
  @DisplayName("R1: MarkdownV2 errors are in Telegram's words")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          a.b        | Character '.' is reserved and must be escaped with the preceding '\\'
          a-b        | Character '-' is reserved and must be escaped with the preceding '\\'
          a > b      | Character '>' is reserved and must be escaped with the preceding '\\'
          Жa *b      | Can't find end of Bold entity at byte offset 4
          _a         | Can't find end of Italic entity at byte offset 0
          __a        | Can't find end of Underline entity at byte offset 0
          `a         | Can't find end of Code entity at byte offset 0
          ```a       | Can't find end of Pre entity at byte offset 0
          [a         | Can't find end of TextUrl entity at byte offset 0
          [a](b      | Can't find end of a URL at byte offset 4
          ![a](b)    | Invalid tg://emoji or tg://time URL specified
          """)
  void badMarkdownIsRefused(String text, String words) {
    assertThatThrownBy(() -> MarkdownV2.parse(text)).hasMessage(words);
  }

  @Test
  void htmlBecomesTextAndEntities() throws MarkupException {
    FormattedText parsed =
        HtmlMarkup.parse(
            "<b>a &lt; <i>b</i></b> <pre><code class=\"language-java\">x</code></pre>"
                + "<a href='https://e.org/?a=1&amp;b=2'>l</a>&#x1F337;<tg-spoiler>s</tg-spoiler>");

    assertThat(parsed.text()).isEqualTo("a < b xl🌷s");
    assertThat(parsed.entities())
        .containsExactly(
            new TextEntity("bold", 0, 5, null),
            new TextEntity("italic", 4, 1, null),
            new TextEntity("pre", 6, 1, "java"),
            new TextEntity("text_link", 7, 1, "https://e.org/?a=1&b=2"),
            new TextEntity("spoiler", 10, 1, null));
  }

  @ParameterizedTest
  @DisplayName("R1: HTML errors are in Telegram's words")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a<br>b      | Unsupported start tag "br" at byte offset 1
          Жa<b        | Unclosed start tag at byte offset 3
          <b>a        | Can't find end tag corresponding to start tag "b"
          a</b>       | Unexpected end tag at byte offset 1
          <b>a</i>    | Unmatched end tag at byte offset 4, expected "</b>", found "</i>"
          <span>a     | Tag "span" must have class "tg-spoiler" at byte offset 0
          """)
  void badHtmlIsRefused(String text, String words) {
    assertThatThrownBy(() -> HtmlMarkup.parse(text)).hasMessage(words);
  }
}
