package io.switchboard.vault.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R6: credentials are cut out of the log")
class RedactingFilterTest {
  private static final String BOT = "123456789:AAH-abcdefghijklmnopqrstuvwxyz012345";

  private final RedactingFilter filter = new RedactingFilter(null);

  @Test
  void fromTheMessage() {
    LogRecord line = new LogRecord(Level.INFO, "GET https://api.telegram.org/bot" + BOT + "/getMe");

    filter.isLoggable(line);

    assertThat(line.getMessage()).isEqualTo("GET https://api.telegram.org/bot[redacted]/getMe");
  }

  @Test
  void fromItsParameters() {
    LogRecord line = new LogRecord(Level.INFO, "Called {0}");
    line.setParameters(new Object[] {"Authorization: Bearer abcdefgh12345678"});

    filter.isLoggable(line);

    assertThat(line.getMessage()).isEqualTo("Called Authorization: Bearer [redacted]");
  }

  @Test
  void fromExceptionsAndTheirCauses() {
    LogRecord line = new LogRecord(Level.SEVERE, "It failed");
    line.setThrown(new IllegalStateException("Sending", new RuntimeException("to bot" + BOT)));

    filter.isLoggable(line);

    StringWriter shown = new StringWriter();
    line.getThrown().printStackTrace(new PrintWriter(shown));
    assertThat(shown.toString())
        .doesNotContain(BOT)
        .contains("java.lang.RuntimeException: to bot[redacted]")
        .contains("fromExceptionsAndTheirCauses");
  }

  @Test
  void whatHoldsNoneStaysAsItIs() {
    LogRecord line = new LogRecord(Level.INFO, "Delivered {0} of {1}");
    line.setParameters(new Object[] {3, 4});

    filter.isLoggable(line);

    assertThat(line.getMessage()).isEqualTo("Delivered {0} of {1}");
  }
}
