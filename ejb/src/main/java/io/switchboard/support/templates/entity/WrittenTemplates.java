package io.switchboard.support.templates.entity;

import io.switchboard.support.templates.boundary.Template;
import io.switchboard.support.templates.boundary.TemplateFlags;
import io.switchboard.support.templates.boundary.TemplateKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a workspace has decided about its templates, and what is in force by it.
 *
 * @param workspaceLocale the locale of those whose own is not known
 */
public record WrittenTemplates(
    String workspaceLocale, List<WrittenTemplate> written, BuiltInTexts builtIn) {
  public WrittenTemplates {
    written = List.copyOf(written);
  }

  /** What the workspace has decided for this very locale. */
  public Optional<WrittenTemplate> find(TemplateKey key, String locale) {
    return written.stream()
        .filter(each -> each.key() == key && each.locale().equals(Language.spelled(locale)))
        .findFirst();
  }

  /** The text that a customer of this locale is told unless the workspace has written one. */
  public String builtInFor(TemplateKey key, String locale) {
    return builtIn.text(key, builtIn.languageFor(locales(locale)));
  }

  private List<String> locales(String locale) {
    return Stream.concat(Language.chain(locale).stream(), Language.chain(workspaceLocale).stream())
        .distinct()
        .toList();
  }

  /** What is in force for a customer of this locale. */
  public Template inForce(TemplateKey key, String locale) {
    List<String> locales = locales(locale);
    List<WrittenTemplate> decided =
        locales.stream().flatMap(each -> find(key, each).stream()).toList();
    TemplateFlags flags =
        decided.stream().findFirst().map(WrittenTemplate::flags).orElseGet(key::builtInFlags);
    return decided.stream()
        .filter(each -> each.text().isPresent())
        .findFirst()
        .map(each -> new Template(key, each.locale(), each.text().get(), flags))
        .orElseGet(
            () -> {
              String language = builtIn.languageFor(locales);
              return new Template(key, language, builtIn.text(key, language), flags);
            });
  }
}
