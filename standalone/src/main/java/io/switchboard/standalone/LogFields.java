package io.switchboard.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.LogRecord;

/**
 * What the application adds to a log line beside its message, such as the request's id: each of the
 * line's parameters that is a map's entry.
 */
record LogFields(Map<String, String> values) {

  /** Takes them out of the line, whose message is then formatted without them. */
  static LogFields takenFrom(LogRecord line) {
    Map<String, String> fields = new LinkedHashMap<>();
    Object[] parameters = line.getParameters();
    if (parameters != null) {
      List<Object> others = new ArrayList<>();
      for (Object parameter : parameters) {
        if (parameter instanceof Map.Entry<?, ?> field) {
          fields.put(String.valueOf(field.getKey()), String.valueOf(field.getValue()));
        } else {
          others.add(parameter);
        }
      }
      line.setParameters(others.toArray());
    }
    return new LogFields(fields);
  }
}
