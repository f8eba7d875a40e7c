package io.switchboard.standalone;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/** Keeps warnings of the servers out of the log that tell an operator nothing to act on. */
public final class KnownNoise implements Filter {

  /** Dead-letter queues have no dead letters; a switch that holds asks for a restart. */
  private static final List<String> BEGINNINGS =
      List.of("AMQ222165", "AMQ222166", "Unprocessed event");

  /** Made by {@code java.util.logging}. */
  public KnownNoise() {}

  @Override
  public boolean isLoggable(LogRecord line) {
    String message = line.getMessage();
    return message == null || BEGINNINGS.stream().noneMatch(message::startsWith);
  }
}
