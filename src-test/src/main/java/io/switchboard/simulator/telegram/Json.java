package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** JSON written straight into a text: the fast path of every answer. */
final class Json {

  static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static StringBuilder quote(StringBuilder out, String value) {
    out.append('"');
    JsonStringEncoder.getInstance().quoteAsString(value, out);
    return out.append('"');
  }

  static String quoted(String value) {
    return quote(new StringBuilder(value.length() + 16), value).toString();
  }

  static String user(long id, boolean bot, String firstName, String username) {
    StringBuilder out = new StringBuilder(128);
    out.append("{\"id\":").append(id).append(",\"is_bot\":").append(bot).append(",\"first_name\":");
    quote(out, firstName);
    if (username != null) {
      quote(out.append(",\"username\":"), username);
    }
    return out.append(bot ? "}" : ",\"language_code\":\"en\"}").toString();
  }

  static void entities(StringBuilder out, List<TextEntity> entities) {
    out.append('[');
    for (int i = 0; i < entities.size(); i++) {
      TextEntity entity = entities.get(i);
      out.append(i == 0 ? "{\"offset\":" : ",{\"offset\":")
          .append(entity.offset())
          .append(",\"length\":")
          .append(entity.length());
      quote(out.append(",\"type\":"), entity.type());
      String argument =
          switch (entity.type()) {
            case "text_link" -> ",\"url\":";
            case "pre" -> ",\"language\":";
            case "custom_emoji" -> ",\"custom_emoji_id\":";
            default -> null;
          };
      if (argument != null && entity.argument() != null) {
        quote(out.append(argument), entity.argument());
      }
      out.append('}');
    }
    out.append(']');
  }
}
