package io.switchboard.standalone;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Log lines for people: time, level, logger, message, the request's id, and the error's trace. */
public final class PlainLines extends Formatter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneId.systemDefault());

  /** Made by {@code java.util.logging}. */
  public PlainLines() {}

  @Override
  public String format(LogRecord line) {
    LogFields fields = LogFields.takenFrom(line);
    StringBuilder text =
        new StringBuilder(128)
            .append(TIME.format(line.getInstant()))
            .append(' ')
            .append(line.getLevel())
            .append(' ')
            .append(line.getLoggerName())
            .append(": ")
            .append(formatMessage(line));
    fields.values().forEach((name, value) -> text.append(" [").append(value).append(']'));
    text.append(System.lineSeparator());
    if (line.getThrown() != null) {
      StringWriter trace = new StringWriter();
      line.getThrown().printStackTrace(new PrintWriter(trace));
      text.append(trace);
    }
    return text.toString();
  }
}
