package io.switchboard.load;

import java.util.List;

/**
 * One part of a run.
 *
 * @param name also the beginning of each text, so that parts do not mix
 * @param latencyMillis how long the platform withholds each answer
 * @param count notifications
 * @param perSecond the rate at which they are due; 0: as fast as the callers get answers
 */
record Phase(String name, String title, int latencyMillis, int count, int perSecond) {
  private static final String FILLER =
      " Your order 4711 left our house this morning and will be with you on Friday between nine and"
          + " twelve.";

  /** Such as {@code flat50.17.3 Your order …}. */
  String text(User user, int sequence) {
    return name + "." + user.number() + "." + sequence + FILLER;
  }

  static Phase warmUp(int count) {
    return new Phase("warm", "warm-up", 0, count, 0);
  }

  static List<Phase> measured(int count, int steadySeconds) {
    return List.of(
        new Phase("flat0", "as fast as it goes, platform 0 ms", 0, count, 0),
        new Phase("flat50", "as fast as it goes, platform 50 ms", 50, count, 0),
        new Phase("steady", "500 a second, platform 0 ms", 0, 500 * steadySeconds, 500));
  }
}
