package io.switchboard.support.topics.entity;

import io.switchboard.support.boundary.ConversationRef;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A post that this node alone works on, the first of those that wait in its conversation.
 *
 * @param body null where the kind needs none
 * @param tries how often it was put off after a failure
 * @param doubts how often it may have been done, and was tried again
 * @param claimNo tells this claim from others of the same post
 * @param cutOff whether an earlier claim ended without a result: it may have been done
 * @param reopens whether its topic is to be opened for it
 * @param messageId the message, where it is posted already
 */
public record ClaimedPost(
    UUID id,
    ConversationRef conversation,
    PostKind kind,
    PostBody body,
    int tries,
    int doubts,
    int claimNo,
    boolean cutOff,
    boolean reopens,
    Optional<String> messageId,
    Instant createdAt,
    Optional<Topic> topic) {
  public ClaimedPost {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(conversation, "conversation");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(topic, "topic");
  }

  /** What is to be called next for it in this group. */
  public Step next(String group) {
    return switch (kind) {
      case ANSWER -> Step.ANSWER;
      case COMMANDS -> Step.COMMANDS;
      case DELETE ->
          topic.flatMap(its -> its.threadIn(group)).isPresent() ? Step.DELETE : Step.NOTHING;
      case STATE -> topic.map(its -> nextOfState(its, group)).orElse(Step.NOTHING);
      case MESSAGE, REPEAT -> topic.map(its -> nextOfMessage(its, group)).orElse(Step.DROP);
    };
  }

  /** A topic that is to be closed is not made for that. */
  private Step nextOfState(Topic its, String group) {
    boolean closed = its.wanted().closed();
    if (its.threadIn(group).isEmpty()) {
      return closed ? Step.NOTHING : Step.CREATE;
    }
    if (its.shownClosed() && (reopens || !closed)) {
      return Step.REOPEN;
    }
    if (!its.looksAsWanted()) {
      return Step.EDIT;
    }
    return closed && !its.shownClosed() ? Step.CLOSE : Step.NOTHING;
  }

  private Step nextOfMessage(Topic its, String group) {
    if (its.threadIn(group).isEmpty()) {
      return Step.CREATE;
    }
    if (its.shownClosed() && reopens) {
      return Step.REOPEN;
    }
    return messageId.isPresent() ? Step.PIN : Step.POST;
  }
}
