package io.switchboard.support.agents.entity;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name as names are compared: without regard to case, to how its characters are composed, and to
 * how many spaces part its words.
 */
public record NameKey(String value) {
  public static NameKey of(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    return new NameKey(
        folded.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }
}
