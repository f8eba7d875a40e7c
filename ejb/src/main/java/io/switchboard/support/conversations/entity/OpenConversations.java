package io.switchboard.support.conversations.entity;

/** Counts conversations, across workspaces. */
public interface OpenConversations {
  OpenTally tally();
}
