package io.switchboard.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {

  @Test
  void jsonLineTellsWhichRequestItBelongsTo() {
    assertThat(new JsonLines().format(line("Sent {0}", 3, Map.entry("requestId", "r-1"))))
        .contains("\"requestId\":\"r-1\"", "\"message\":\"Sent 3\"")
        .endsWith("}\n");
  }

  @Test
  void plainLineTellsWhichRequestItBelongsTo() {
    assertThat(new PlainLines().format(line("Sent {0}", 3, Map.entry("requestId", "r-1"))))
        .endsWith("INFO io.switchboard.Test: Sent 3 [r-1]" + System.lineSeparator());
  }

  @Test
  void messageThatLooksLikeAPatternStaysAsItIs() {
    assertThat(new PlainLines().format(line("Body {0} is 'odd'", Map.entry("requestId", "r-1"))))
        .contains("Body {0} is 'odd' [r-1]");
  }

  @Test
  void lineOutsideOfARequestNamesNone() {
    assertThat(new JsonLines().format(line("Started"))).doesNotContain("requestId");
    assertThat(new PlainLines().format(line("Started"))).doesNotContain("[");
  }

  @Test
  void errorIsShownWithItsTrace() {
    LogRecord line = line("It failed", Map.entry("requestId", "r-1"));
    line.setThrown(new IllegalStateException("broken"));

    assertThat(new JsonLines().format(line))
        .contains("\"error\":\"java.lang.IllegalStateException: broken\\n\\tat ");
    assertThat(new PlainLines().format(line)).contains("IllegalStateException: broken");
  }

  private static LogRecord line(String message, Object... parameters) {
    LogRecord line = new LogRecord(Level.INFO, message);
    line.setLoggerName("io.switchboard.Test");
    line.setParameters(parameters);
    return line;
  }
}
