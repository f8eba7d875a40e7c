package io.switchboard.support.conversations.entity;

import java.time.Instant;

/**
 * What a conversation waits for.
 *
 * @param unclaimedSince since when a customer waits for somebody to claim it, or null
 * @param reminders how many the agents have had since then
 * @param snoozedUntil until when nobody is to be reminded of it, or null
 * @param wokenAt when it was taken up again after that, or null: silence counts from then at most
 */
public record Waiting(
    Instant unclaimedSince, int reminders, Instant snoozedUntil, Instant wokenAt) {
  public static final Waiting NOTHING = new Waiting(null, 0, null, null);

  static Waiting unclaimedSince(Instant time) {
    return new Waiting(time, 0, null, null);
  }

  Waiting reminded() {
    return new Waiting(unclaimedSince, reminders + 1, snoozedUntil, wokenAt);
  }

  Waiting snoozedUntil(Instant time) {
    return new Waiting(unclaimedSince, reminders, time, wokenAt);
  }

  Waiting wokenAt(Instant time) {
    return new Waiting(unclaimedSince, reminders, null, time);
  }
}
