package io.switchboard.support.group.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

  @Test
  void aCommandIsNamedInAnyCaseAndForThisBot() {
    assertThat(CommandLine.of("/Note@acme_bot  likes\nblue "))
        .contains(new CommandLine("note", "likes\nblue"));
    assertThat(CommandLine.of("/claim")).contains(new CommandLine("claim", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello /claim", "/", "// comment", "/home/ada is a path", "5/2"})
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
