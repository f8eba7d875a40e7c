package io.switchboard.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code src-test/load} was asked for.
 *
 * @param only a target's name in lower case; null for both
 * @param phases names of phases
 * @param consumers of Camel, each of which delivers one message at a time
 * @param profile whether the application is recorded by Java Flight Recorder in the first phase
 */
record LoadOptions(
    int count,
    int warmup,
    int users,
    int callers,
    int steadySeconds,
    String only,
    List<String> phases,
    int consumers,
    boolean profile) {
  static final String USAGE =
      """
      src-test/load [options]
        --count N            notifications in each phase as fast as it goes (20000)
        --warmup N           before the first phase (20000)
        --users N            each with its own bot (2000)
        --callers N          who wait for their answers (32)
        --steady-seconds N   how long 500 a second last (30)
        --only NAME          switchboard or camel
        --phases A,B         of flat0,flat50,steady,pace
        --camel-consumers N  (128)
        --profile            records the application in the first phase: target/load/NAME-profile.jfr
      src-test/load enqueue [N]
      src-test/load polling
      src-test/load desk [options]; see --help there
      """;

  private static final Set<String> KEYS =
      Set.of(
          "--count",
          "--warmup",
          "--users",
          "--callers",
          "--steady-seconds",
          "--only",
          "--phases",
          "--camel-consumers");

  /**
   * @throws IllegalArgumentException an unknown option, or one without its value
   */
  static LoadOptions from(String[] args) {
    Map<String, String> given = new HashMap<>();
    boolean profile = false;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--profile")) {
        profile = true;
      } else if (KEYS.contains(args[i]) && i + 1 < args.length) {
        given.put(args[i], args[++i]);
      } else {
        throw new IllegalArgumentException("Not understood: " + args[i]);
      }
    }
    return new LoadOptions(
        number(given, "--count", 20_000),
        number(given, "--warmup", 20_000),
        number(given, "--users", 2_000),
        number(given, "--callers", 32),
        number(given, "--steady-seconds", 30),
        given.get("--only"),
        List.of(given.getOrDefault("--phases", "flat0,flat50,steady,pace").split(",")),
        number(given, "--camel-consumers", 128),
        profile);
  }

  private static int number(Map<String, String> given, String key, int otherwise) {
    return given.containsKey(key) ? Integer.parseInt(given.get(key)) : otherwise;
  }

  boolean wants(String target) {
    return only == null || only.equals(target);
  }
}
