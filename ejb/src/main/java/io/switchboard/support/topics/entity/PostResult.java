package io.switchboard.support.topics.entity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is written down of a claimed post.
 *
 * @param ending empty while it waits on
 * @param dueAt when it is looked at again, or ended
 * @param reason why it waits or is dead, in the platform's words
 * @param topic as the platform has it now, where that has changed
 * @param topicEnds whether the topic is forgotten
 * @param stateAgain whether the topic is to be made to look as wanted after what waits
 * @param instead what it says from now on, if that has changed
 * @param repeats earlier messages to be posted ahead of all that waits
 */
public record PostResult(
    ClaimedPost post,
    Optional<Ending> ending,
    Instant dueAt,
    int tries,
    int doubts,
    boolean reopens,
    Optional<String> messageId,
    Optional<String> reason,
    Optional<Topic> topic,
    boolean topicEnds,
    boolean stateAgain,
    Optional<PostBody> instead,
    List<String> repeats) {

  /** How a post ends. */
  public enum Ending {
    SENT,
    DEAD
  }

  public PostResult {
    Objects.requireNonNull(post, "post");
    Objects.requireNonNull(dueAt, "dueAt");
    repeats = List.copyOf(repeats);
  }

  /** It waits on as it is, due at once. */
  public static PostResult waits(ClaimedPost post, Instant now) {
    return new PostResult(
        post,
        Optional.empty(),
        now,
        post.tries(),
        post.doubts(),
        post.reopens(),
        post.messageId(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        List.of());
  }

  public PostResult ended(Ending how) {
    return with(Optional.of(how), dueAt, tries, doubts, reason);
  }

  public PostResult because(String why) {
    return with(ending, dueAt, tries, doubts, Optional.of(why));
  }

  /** Not looked at before then. */
  public PostResult dueAt(Instant due) {
    return with(ending, due, tries, doubts, reason);
  }

  /** It says this from now on. */
  public PostResult instead(PostBody body) {
    return new PostResult(
        post,
        ending,
        dueAt,
        tries,
        doubts,
        reopens,
        messageId,
        reason,
        topic,
        topicEnds,
        stateAgain,
        Optional.of(body),
        repeats);
  }

  /** Put off after a failure. */
  public PostResult later(Instant due) {
    return with(ending, due, tries + 1, doubts, reason);
  }

  /** It may have been done, or did not get on. */
  public PostResult doubted() {
    return with(ending, dueAt, tries, doubts + 1, reason);
  }

  /** The platform has its topic so now. */
  public PostResult topicIs(Topic now) {
    return of(reopens, messageId, Optional.of(now), stateAgain, repeats);
  }

  public PostResult reopening(boolean reopen) {
    return of(reopen, messageId, topic, stateAgain, repeats);
  }

  public PostResult posted(Optional<String> message) {
    return of(reopens, message, topic, stateAgain, repeats);
  }

  public PostResult andStateAgain() {
    return of(reopens, messageId, topic, true, repeats);
  }

  public PostResult repeating(List<String> earlier) {
    return of(reopens, messageId, topic, stateAgain, earlier);
  }

  public PostResult forgettingTopic() {
    return new PostResult(
        post,
        ending,
        dueAt,
        tries,
        doubts,
        reopens,
        messageId,
        reason,
        topic,
        true,
        stateAgain,
        instead,
        repeats);
  }

  private PostResult with(
      Optional<Ending> how, Instant due, int tried, int doubtful, Optional<String> why) {
    return new PostResult(
        post,
        how,
        due,
        tried,
        doubtful,
        reopens,
        messageId,
        why,
        topic,
        topicEnds,
        stateAgain,
        instead,
        repeats);
  }

  private PostResult of(
      boolean reopen,
      Optional<String> message,
      Optional<Topic> itsTopic,
      boolean again,
      List<String> earlier) {
    return new PostResult(
        post, ending, dueAt, tries, doubts, reopen, message, reason, itsTopic, topicEnds, again,
        instead, earlier);
  }
}
