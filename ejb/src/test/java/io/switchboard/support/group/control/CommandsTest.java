package io.switchboard.support.group.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  @Test
  void aCommandIsNamedInAnyCaseAndForThisBot() {
    assertThat(CommandLine.of("/Note@acme_bot  likes\nblue "))
        .contains(new CommandLine("note", Optional.of("acme_bot"), "likes\nblue"));
    assertThat(CommandLine.of("/claim")).contains(new CommandLine("claim", Optional.empty(), ""));
  }

  @Test
  void aNoteIsOneWithAColonToo() {
    assertThat(CommandLine.of("/note: owes us"))
        .contains(new CommandLine("note", Optional.empty(), "owes us"));
  }

  @Test
  void aCommandForAnotherBotIsNotForThisOne() {
    assertThat(CommandLine.of("/close@other_bot").orElseThrow().isFor("acme_bot")).isFalse();
    assertThat(CommandLine.of("/close@Acme_Bot").orElseThrow().isFor("acme_bot")).isTrue();
    assertThat(CommandLine.of("/close").orElseThrow().isFor("acme_bot")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc is a path", "/заметка", "/note-x owes us", " /note…"})
  void whatBeginsLikeACommandIsNoAnswer(String text) {
    assertThat(CommandLine.of(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello /claim", "/", "// comment", "5/2"})
  void anAnswerIsNoCommand(String text) {
    assertThat(CommandLine.of(text)).isEmpty();
  }

  @Test
  void snoozesAreWrittenAsPeopleDo() {
    assertThat(SnoozeTime.parse("2h")).contains(Duration.ofHours(2));
    assertThat(SnoozeTime.parse("1d 4h")).contains(Duration.ofHours(28));
    assertThat(SnoozeTime.parse(" 30m ")).contains(Duration.ofMinutes(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two hours", "2", "-2h", "99999999h", "2h ago"})
  void otherTextsAreNoTime(String text) {
    assertThat(SnoozeTime.parse(text)).isEmpty();
  }
}
