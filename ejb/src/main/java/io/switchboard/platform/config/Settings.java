package io.switchboard.platform.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * What the operator configured: environment variables first, then the properties file that {@code
 * SWITCHBOARD_CONFIG} names (the same keys in lower case with dots). An empty value counts as none.
 */
public final class Settings {

  private static final String FILE_KEY = "SWITCHBOARD_CONFIG";

  private final Map<String, String> environment;
  private final Map<String, String> file;

  private Settings(Map<String, String> environment, Map<String, String> file) {
    this.environment = environment;
    this.file = file;
  }

  /**
   * The settings of this process.
   *
   * @throws InvalidConfiguration if the file that {@code SWITCHBOARD_CONFIG} names cannot be read
   */
  public static Settings fromEnvironment() {
    return of(System.getenv());
  }

  /**
   * The settings that such an environment makes.
   *
   * @throws InvalidConfiguration if the file that {@code SWITCHBOARD_CONFIG} names cannot be read
   */
  public static Settings of(Map<String, String> environment) {
    String file = environment.getOrDefault(FILE_KEY, "");
    return new Settings(Map.copyOf(environment), file.isBlank() ? Map.of() : load(Path.of(file)));
  }

  /**
   * Reads what one feature needs. The function is run to its end even when values are wrong
   * (defaults stand in for them), so that the operator learns of all of them at once.
   *
   * @throws InvalidConfiguration naming every wrong value
   */
  public <T> T read(Function<SettingsReader, T> reading) {
    SettingsReader reader = new SettingsReader(this::value);
    T result = reading.apply(reader);
    if (!reader.problems().isEmpty()) {
      throw new InvalidConfiguration(reader.problems());
    }
    return result;
  }

  private Optional<String> value(String key) {
    return present(environment.get(key)).or(() -> present(file.get(key)));
  }

  private static Optional<String> present(String value) {
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static Map<String, String> load(Path path) {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(path)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException e) {
      throw new InvalidConfiguration(
          List.of(
              FILE_KEY + "=" + path + ": expected a properties file that can be read (" + e + ")"));
    }
    Map<String, String> values = new HashMap<>();
    properties.forEach(
        (key, value) ->
            values.put(
                key.toString().toUpperCase(Locale.ROOT).replace('.', '_'), value.toString()));
    return Map.copyOf(values);
  }
}
