package io.switchboard.web.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of a console page with its filters; empty ones are left out. */
record Address(String text) {

  static Address of(String page) {
    return new Address("/console/" + page);
  }

  Address with(String name, Object value) {
    if (value == null || value.toString().isEmpty()) {
      return this;
    }
    String separator = text.contains("?") ? "&" : "?";
    String encoded = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    return new Address(text + separator + name + "=" + encoded);
  }

  @Override
  public String toString() {
    return text;
  }
}
