package io.switchboard.support.templates.control;

import io.switchboard.support.templates.boundary.Template;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the audit tells of a change to a template: switches, of texts the lengths. */
final class TemplateChanges {
  private TemplateChanges() {}

  /** What differs; empty if nothing does. */
  static Map<String, String> between(Template before, Template after) {
    Map<String, String> changes = new LinkedHashMap<>();
    if (!before.text().equals(after.text())) {
      changes.put("text", length(before.text()) + " → " + length(after.text()) + " characters");
    }
    note(changes, "enabled", before.enabled(), after.enabled());
    note(changes, "to_customer_ws", before.toCustomerWs(), after.toCustomerWs());
    note(changes, "to_customer_persist", before.toCustomerPersist(), after.toCustomerPersist());
    note(changes, "to_telegram", before.toTelegram(), after.toTelegram());
    note(changes, "pin_in_topic", before.pinInTopic(), after.pinInTopic());
    note(
        changes,
        "rate_limit_per_conv_sec",
        before.rateSeconds().orElse(0),
        after.rateSeconds().orElse(0));
    return changes;
  }

  private static void note(Map<String, String> changes, String field, Object before, Object after) {
    if (!before.equals(after)) {
      changes.put(field, before + " → " + after);
    }
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
