package io.switchboard.web.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The console's texts, for beans; pages read the same bundle as {@code t}. */
@Named
@ApplicationScoped
public class Texts {
  private final ResourceBundle bundle =
      ResourceBundle.getBundle("io.switchboard.web.console.texts", Locale.ENGLISH);

  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  /** The text, with {0}, {1} … filled in; throws MissingResourceException for an unknown key. */
  public String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(values);
  }
}
