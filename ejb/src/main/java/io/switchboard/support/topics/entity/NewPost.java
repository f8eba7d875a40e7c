package io.switchboard.support.topics.entity;

import io.switchboard.support.boundary.ConversationRef;

/** Something to be added to what waits in a conversation. */
public record NewPost(ConversationRef conversation, PostKind kind, boolean urgent, PostBody body) {}
