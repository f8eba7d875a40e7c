package io.switchboard.support.templates.entity;

import io.switchboard.support.templates.boundary.TemplateKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of every template in the languages that Switchboard speaks. */
public final class BuiltInTexts {
  /** The language of those whose own is not spoken. */
  public static final String FALLBACK = "en";

  /** The languages that are spoken. */
  public static final List<String> LANGUAGES =
      List.of(FALLBACK, "de", "lv", "ru", "es", "fr", "ar", "pt");

  private static final String BUNDLE = "io.switchboard.support.templates.texts";

  private final Map<String, Map<TemplateKey, String>> texts =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::read));

  /** The first of these locales that is a language spoken here, else English. */
  public String languageFor(List<String> locales) {
    return locales.stream().filter(texts::containsKey).findFirst().orElse(FALLBACK);
  }

  /**
   * The text.
   *
   * @param language one of {@link #LANGUAGES}
   */
  public String text(TemplateKey key, String language) {
    return texts.get(language).get(key);
  }

  private Map<TemplateKey, String> read(String language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.forLanguageTag(language),
            BuiltInTexts.class.getClassLoader(),
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return Stream.of(TemplateKey.values())
        .collect(
            Collectors.toUnmodifiableMap(Function.identity(), key -> bundle.getString(key.word())));
  }
}
