package io.switchboard.support.conversations.entity;

import java.time.Instant;

/** When things happened to a conversation; each but the first may be null. */
public record Milestones(
    Instant created,
    Instant lastCustomer,
    Instant lastAgent,
    Instant claimed,
    Instant firstAnswer,
    Instant closed) {

  static Milestones begun(Instant now) {
    return new Milestones(now, null, null, null, null, null);
  }

  Milestones customerWrote(Instant now) {
    return new Milestones(created, now, lastAgent, claimed, firstAnswer, closed);
  }

  Milestones agentWrote(Instant now) {
    Instant first = firstAnswer == null ? now : firstAnswer;
    return new Milestones(created, lastCustomer, now, claimed, first, closed);
  }

  Milestones claimedAt(Instant now) {
    Instant first = claimed == null ? now : claimed;
    return new Milestones(created, lastCustomer, lastAgent, first, firstAnswer, closed);
  }

  Milestones closedAt(Instant now) {
    return new Milestones(created, lastCustomer, lastAgent, claimed, firstAnswer, now);
  }
}
