package io.switchboard.load.desk;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What {@code src-test/load desk} was asked for.
 *
 * @param conversations that are talked in
 * @param sockets that are held idle; at least as many as conversations
 * @param rates messages a second in all, both ways
 * @param seconds how long each rate lasts
 * @param warmupSeconds at 50 a second, before the first rate
 * @param latencyMillis how long the platform withholds each answer but updates
 * @param only a target's name in lower case; null for both
 * @param profile whether the application is recorded by Java Flight Recorder at the last rate
 */
record DeskOptions(
    int conversations,
    int sockets,
    List<Integer> rates,
    int seconds,
    int warmupSeconds,
    int latencyMillis,
    Duration idle,
    String only,
    boolean profile) {
  static final String USAGE =
      """
      src-test/load desk [options]
        --conversations N    that are talked in (500)
        --sockets N          held idle before that (2000)
        --rates A,B          messages a second in all, both ways (5,50,200)
        --seconds N          how long each rate lasts (60)
        --warmup-seconds N   at 50 a second, not reported (60)
        --latency N          milliseconds for which the platform withholds its answers (20)
        --idle DURATION      how long the sockets are held (PT30S)
        --only NAME          switchboard or node
        --profile            records Switchboard at the last rate: target/load/desk-profile.jfr
      """;

  private static final Set<String> KEYS =
      Set.of(
          "--conversations",
          "--sockets",
          "--rates",
          "--seconds",
          "--warmup-seconds",
          "--latency",
          "--idle",
          "--only");

  DeskOptions {
    if (sockets < conversations) {
      throw new IllegalArgumentException("--sockets must be at least --conversations.");
    }
  }

  /**
   * @throws IllegalArgumentException an unknown option, or one with a value it cannot have
   */
  static DeskOptions from(String[] args) {
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
    try {
      return new DeskOptions(
          number(given, "--conversations", 500),
          number(given, "--sockets", 2_000),
          Stream.of(given.getOrDefault("--rates", "5,50,200").split(","))
              .map(Integer::valueOf)
              .toList(),
          number(given, "--seconds", 60),
          number(given, "--warmup-seconds", 60),
          number(given, "--latency", 20),
          Duration.parse(given.getOrDefault("--idle", "PT30S")),
          given.get("--only"),
          profile);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("--idle is a duration such as PT10M.", e);
    }
  }

  private static int number(Map<String, String> given, String key, int otherwise) {
    return given.containsKey(key) ? Integer.parseInt(given.get(key)) : otherwise;
  }

  boolean wants(String target) {
    return only == null || only.equals(target);
  }
}
