package io.switchboard.channels.boundary;

/**
 * What a topic's icon says of its conversation. Whose turn it is to answer is not among it: a
 * change for each turn would use up half of what a platform lets a group be called.
 */
public enum TopicIcon {
  UNCLAIMED,
  ASSIGNED,
  SNOOZED,
  CLOSED,
  BLOCKED
}
