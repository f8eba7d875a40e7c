package io.switchboard.platform.config;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads values as types. A wrong one is noted, and the default (or nothing) is answered, until
 * {@link Settings#read} reports all of them together.
 */
public final class SettingsReader {

  private final Function<String, Optional<String>> source;
  private final List<String> problems = new ArrayList<>();

  SettingsReader(Function<String, Optional<String>> source) {
    this.source = source;
  }

  /** The text, without surrounding blanks; empty if it is not set. */
  public Optional<String> text(String key) {
    return source.apply(key);
  }

  /** The text, or the default. */
  public String text(String key, String byDefault) {
    return text(key).orElse(byDefault);
  }

  /** One of the words given. */
  public String word(String key, String byDefault, String... allowed) {
    String word = text(key, byDefault);
    if (!Arrays.asList(allowed).contains(word)) {
      return wrong(key, word, "one of " + String.join(", ", allowed), byDefault);
    }
    return word;
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key, boolean byDefault) {
    return Boolean.parseBoolean(word(key, Boolean.toString(byDefault), "true", "false"));
  }

  /** A whole number from least to most, both included. */
  public int integer(String key, int byDefault, int least, int most) {
    return text(key).map(text -> integer(key, text, byDefault, least, most)).orElse(byDefault);
  }

  /** Whole numbers from least to most, separated by commas, at least one. */
  public List<Integer> integers(String key, String byDefault, int least, int most) {
    return list(key, byDefault).stream()
        .map(text -> integer(key, text, least, least, most))
        .toList();
  }

  /** A TCP port, 1 to 65535. */
  public int port(String key, int byDefault) {
    return integer(key, byDefault, 1, 65_535);
  }

  /** An ISO-8601 duration that is not negative, such as {@code PT15S}. */
  public Duration duration(String key, Duration byDefault) {
    return text(key).map(text -> duration(key, text, byDefault)).orElse(byDefault);
  }

  /** ISO-8601 durations, separated by commas, at least one. */
  public List<Duration> durations(String key, String byDefault) {
    return list(key, byDefault).stream().map(text -> duration(key, text, Duration.ZERO)).toList();
  }

  /** An absolute URI of one of the schemes given, without a slash at its end; empty if not set. */
  public Optional<URI> uri(String key, String... schemes) {
    return text(key).flatMap(text -> parsedUri(key, text, schemes));
  }

  /** An {@code http} or {@code https} URL without a slash at its end, or the default. */
  public URI url(String key, String byDefault) {
    return uri(key, "http", "https").orElseGet(() -> URI.create(byDefault));
  }

  /** A secret from the key itself, or from the file that {@code KEY_FILE} names. */
  public Optional<String> secret(String key) {
    Optional<String> direct = text(key);
    return direct.isPresent() ? direct : text(key + "_FILE").flatMap(path -> contents(key, path));
  }

  /** The value, whose absence is a problem. */
  public String required(String key, Optional<String> value, String expected) {
    if (value.isEmpty()) {
      problems.add(key + " is not set: expected " + expected);
    }
    return value.orElse("");
  }

  /** Notes that a value is wrong for a reason that only the caller knows. */
  public void reject(String key, String expected) {
    problems.add(key + "=" + text(key, "") + ": expected " + expected);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  private List<String> list(String key, String byDefault) {
    return Arrays.stream(text(key, byDefault).split(",", -1)).map(String::strip).toList();
  }

  private int integer(String key, String text, int byDefault, int least, int most) {
    String expected = "a whole number from " + least + " to " + most;
    try {
      int number = Integer.parseInt(text);
      return number < least || number > most ? wrong(key, text, expected, byDefault) : number;
    } catch (NumberFormatException e) {
      return wrong(key, text, expected, byDefault);
    }
  }

  private Duration duration(String key, String text, Duration byDefault) {
    String expected = "an ISO-8601 duration such as PT15S";
    try {
      Duration duration = Duration.parse(text);
      return duration.isNegative() ? wrong(key, text, expected, byDefault) : duration;
    } catch (DateTimeParseException e) {
      return wrong(key, text, expected, byDefault);
    }
  }

  private Optional<URI> parsedUri(String key, String text, String... schemes) {
    String expected = "an absolute URL that begins with " + String.join(": or ", schemes) + ":";
    try {
      URI uri = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
      boolean fits = uri.getHost() != null && Arrays.asList(schemes).contains(uri.getScheme());
      return fits ? Optional.of(uri) : wrong(key, text, expected, Optional.empty());
    } catch (URISyntaxException e) {
      return wrong(key, text, expected, Optional.empty());
    }
  }

  private Optional<String> contents(String key, String path) {
    try {
      return Optional.of(Files.readString(Path.of(path)).strip()).filter(text -> !text.isEmpty());
    } catch (IOException | RuntimeException e) {
      return wrong(key + "_FILE", path, "a text file that can be read", Optional.empty());
    }
  }

  private <T> T wrong(String key, String value, String expected, T standIn) {
    problems.add(key + "=" + value + ": expected " + expected);
    return standIn;
  }
}
