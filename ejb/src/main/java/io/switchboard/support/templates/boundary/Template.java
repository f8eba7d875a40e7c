package io.switchboard.support.templates.boundary;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What is said on an occasion, and where.
 *
 * @param locale of the text, as a language tag
 */
public record Template(TemplateKey key, String locale, String text, TemplateFlags flags) {
  /** The most characters of a text. */
  public static final int LONGEST_TEXT = 4_000;

  public Template {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(flags, "flags");
  }

  public boolean enabled() {
    return flags.enabled();
  }

  public boolean toCustomerWs() {
    return flags.toCustomerWs();
  }

  public boolean toCustomerPersist() {
    return flags.toCustomerPersist();
  }

  public boolean toTelegram() {
    return flags.toTelegram();
  }

  public boolean pinInTopic() {
    return flags.pinInTopic();
  }

  public OptionalInt rateSeconds() {
    return flags.rateSeconds();
  }

  /**
   * The text with values in the place of {@code {agent}}, {@code {name}} and {@code {codename}}; a
   * placeholder without a value stays as it is written.
   */
  public String render(Map<String, String> values) {
    return Placeholders.fill(text, values);
  }
}
