package io.switchboard.standalone;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * One JSON object for each log line: at, level, logger, thread, message, requestId where a request
 * is served, and error where there is one.
 */
public final class JsonLines extends Formatter {

  /** Made by {@code java.util.logging}. */
  public JsonLines() {}

  @Override
  public String format(LogRecord line) {
    LogFields fields = LogFields.takenFrom(line);
    StringBuilder json = new StringBuilder(256).append('{');
    field(json, "at", line.getInstant().toString()).append(',');
    field(json, "level", line.getLevel().getName()).append(',');
    field(json, "logger", String.valueOf(line.getLoggerName())).append(',');
    json.append("\"thread\":").append(line.getLongThreadID()).append(',');
    fields.values().forEach((name, value) -> field(json, name, value).append(','));
    field(json, "message", formatMessage(line));
    if (line.getThrown() != null) {
      StringWriter trace = new StringWriter();
      line.getThrown().printStackTrace(new PrintWriter(trace));
      field(json.append(','), "error", trace.toString());
    }
    return json.append("}\n").toString();
  }

  private static StringBuilder field(StringBuilder json, String name, String value) {
    json.append('"').append(name).append("\":\"");
    value.chars().forEach(character -> escape(json, (char) character));
    return json.append('"');
  }

  private static void escape(StringBuilder json, char character) {
    switch (character) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\t' -> json.append("\\t");
      default -> {
        if (character < ' ') {
          json.append(String.format("\\u%04x", (int) character));
        } else {
          json.append(character);
        }
      }
    }
  }
}
