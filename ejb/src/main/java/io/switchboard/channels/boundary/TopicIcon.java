package io.switchboard.channels.boundary;

/** What a topic's icon says of its conversation. */
public enum TopicIcon {
  UNCLAIMED,
  ASSIGNED,
  AWAITING_CUSTOMER,
  SNOOZED,
  CLOSED,
  BLOCKED
}
