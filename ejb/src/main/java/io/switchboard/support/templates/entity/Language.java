package io.switchboard.support.templates.entity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** Language tags (BCP 47) as keys. */
public final class Language {
  private static final int LONGEST = 35;

  private Language() {}

  /** Whether it is a language tag of up to 35 characters. */
  public static boolean isTag(String text) {
    return canonical(text) != null;
  }

  /** The tag in its usual spelling, then its language alone; nothing for what is no tag. */
  public static List<String> chain(String tag) {
    String canonical = canonical(tag);
    if (canonical == null) {
      return List.of();
    }
    return Stream.of(canonical, of(canonical)).distinct().toList();
  }

  /** The usual spelling of a tag. */
  public static String spelled(String tag) {
    return Objects.requireNonNull(canonical(tag), "a language tag");
  }

  private static String of(String canonical) {
    int end = canonical.indexOf('-');
    return end < 0 ? canonical : canonical.substring(0, end);
  }

  private static String canonical(String text) {
    if (text == null
        || text.length() > LONGEST
        || !text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")) {
      return null;
    }
    String tag = Locale.forLanguageTag(text).toLanguageTag();
    return tag.equals("und") ? null : tag;
  }
}
