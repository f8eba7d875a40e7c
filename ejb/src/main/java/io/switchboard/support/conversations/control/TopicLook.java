package io.switchboard.support.conversations.control;

import io.switchboard.channels.boundary.TopicIcon;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.topics.boundary.TopicState;

/** How a conversation looks among the topics of the group. */
final class TopicLook {
  private static final String NOTE = " \uD83D\uDCDD";

  private TopicLook() {}

  static TopicState of(Conversation conversation) {
    String name = conversation.customer().nickname().map(nickname -> nickname + " — ").orElse("");
    String note = conversation.customer().note().map(text -> NOTE).orElse("");
    return new TopicState(
        name + conversation.codename() + note, icon(conversation), !conversation.status().isOpen());
  }

  private static TopicIcon icon(Conversation conversation) {
    if (conversation.waiting().snoozedUntil() != null) {
      return TopicIcon.SNOOZED;
    }
    return switch (conversation.status()) {
      case OPEN_UNCLAIMED -> TopicIcon.UNCLAIMED;
      case OPEN_ASSIGNED, AWAITING_CUSTOMER -> TopicIcon.ASSIGNED;
      case CLOSED -> TopicIcon.CLOSED;
      case BLOCKED -> TopicIcon.BLOCKED;
    };
  }
}
