package io.switchboard.support.templates.entity;

import io.switchboard.support.templates.boundary.TemplateFlags;
import io.switchboard.support.templates.boundary.TemplateKey;
import java.util.Objects;
import java.util.Optional;

/**
 * What a workspace has decided about a template for one locale.
 *
 * @param text empty where the built-in text stays
 */
public record WrittenTemplate(
    TemplateKey key, String locale, Optional<String> text, TemplateFlags flags) {
  public WrittenTemplate {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(locale, "locale");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(flags, "flags");
  }
}
