package io.switchboard.support.topics.control;

import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import io.switchboard.channels.boundary.TopicOutcome.Done;
import io.switchboard.channels.boundary.TopicOutcome.GroupMoved;
import io.switchboard.channels.boundary.TopicOutcome.NotAllowed;
import io.switchboard.channels.boundary.TopicOutcome.Refused;
import io.switchboard.channels.boundary.TopicOutcome.TopicClosed;
import io.switchboard.channels.boundary.TopicOutcome.TopicGone;
import io.switchboard.channels.boundary.TopicOutcome.Unknown;
import io.switchboard.support.topics.entity.ClaimedPost;
import io.switchboard.support.topics.entity.PostKind;
import io.switchboard.support.topics.entity.PostResult;
import io.switchboard.support.topics.entity.PostResult.Ending;
import io.switchboard.support.topics.entity.Step;
import io.switchboard.support.topics.entity.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What follows for a post of how its step went.
 *
 * <ul>
 *   <li>Put off by the platform, or without the rights: it waits at its place, and the desk with
 *       it; that uses up nothing.
 *   <li>Certainly not done: it waits by the schedule, as long as that takes.
 *   <li>Perhaps done, or a repair that may not help: a message waits by the schedule, as long as
 *       that takes, and may be there twice then. All else waits so {@value #DOUBTS} times; then it
 *       is dead, so that the next goes on.
 *   <li>Refused: of a message with a file the text goes out, of a text a notice that it cannot be
 *       shown; what is refused even so is dead. What is only decoration of something that is there
 *       (a pin, a title) is let go.
 * </ul>
 */
public final class AfterStep {
  static final int DOUBTS = 6;
  private static final Duration BREATH = Duration.ofSeconds(1);

  private final PostSchedule schedule;

  public AfterStep(PostSchedule schedule) {
    this.schedule = schedule;
  }

  PostResult of(ClaimedPost post, Step step, TopicOutcome outcome, String group, Instant now) {
    PostResult waits = PostResult.waits(post, now);
    if (outcome instanceof Done done) {
      return done(waits, step, done.id(), group);
    }
    if (post.kind().isAside() || step == Step.PIN) {
      return ofWhatMayFail(waits, step, outcome);
    }
    if (outcome instanceof TopicGone && step != Step.CREATE) {
      PostResult gone = waits.topicIs(topic(post).gone()).posted(Optional.empty()).reopening(false);
      return doubted(gone, step == Step.CLOSE, "the topic was deleted");
    }
    if (outcome instanceof TopicClosed && step != Step.CREATE && step != Step.REOPEN) {
      PostResult closed = waits.topicIs(topic(post).closed(true)).reopening(true);
      return doubted(closed, step == Step.CLOSE, "the topic was closed");
    }
    if (outcome instanceof GroupMoved) {
      return doubted(waits, false, "the group moved");
    }
    if (outcome instanceof NotAllowed forbidden) {
      return waits.because(forbidden.reason()).dueAt(now.plus(BREATH));
    }
    if (outcome instanceof Deferred deferred) {
      return deferred(waits.because(deferred.reason()), deferred);
    }
    if (outcome instanceof Refused refused && step != Step.CREATE) {
      return refused(waits, step, refused.reason());
    }
    return unknown(waits, reason(outcome));
  }

  private static PostResult done(PostResult waits, Step step, String id, String group) {
    ClaimedPost post = waits.post();
    PostResult sent = waits.ended(Ending.SENT);
    PostResult next = post.kind() == PostKind.STATE ? sent : waits;
    return switch (step) {
      case ANSWER, COMMANDS, PIN -> sent;
      case DROP -> waits.ended(Ending.DEAD).because("There is no topic for it.");
      case NOTHING -> post.kind() == PostKind.DELETE ? sent.forgettingTopic() : sent;
      case DELETE -> sent.forgettingTopic();
      case CREATE -> next.topicIs(topic(post).made(group, id));
      case EDIT -> next.topicIs(topic(post).edited());
      case CLOSE -> next.topicIs(topic(post).closed(true));
      case REOPEN -> reopened(next);
      case POST -> post.body().pinned() ? waits.posted(Optional.of(id)) : ended(sent, id);
    };
  }

  private static PostResult ended(PostResult sent, String id) {
    return sent.posted(Optional.of(id));
  }

  /** What was opened for a post is to be closed again after it. */
  private static PostResult reopened(PostResult next) {
    Topic topic = topic(next.post());
    PostResult open = next.topicIs(topic.closed(false)).reopening(false);
    return topic.wanted().closed() && next.post().kind() != PostKind.STATE
        ? open.andStateAgain()
        : open;
  }

  /** An answer comes in time or not at all; a pin is not worth a conversation's standstill. */
  private PostResult ofWhatMayFail(PostResult waits, Step step, TopicOutcome outcome) {
    PostResult why = waits.because(reason(outcome));
    if (step == Step.PIN) {
      return outcome instanceof Deferred deferred
          ? deferred(why, deferred)
          : why.ended(Ending.SENT);
    }
    boolean again =
        outcome instanceof Deferred || step == Step.COMMANDS && outcome instanceof Unknown;
    return again && waits.doubts() < DOUBTS ? later(why).doubted() : why.ended(Ending.DEAD);
  }

  private PostResult deferred(PostResult waits, Deferred deferred) {
    Instant soonest = waits.dueAt().plus(BREATH);
    return deferred
        .retryAt()
        .map(at -> waits.dueAt(at.isAfter(soonest) ? at : soonest))
        .orElseGet(() -> later(waits));
  }

  private PostResult refused(PostResult waits, Step step, String reason) {
    PostResult why = waits.because(reason);
    if (step == Step.EDIT) {
      return why.ended(Ending.SENT).topicIs(topic(waits.post()).edited());
    }
    ClaimedPost post = waits.post();
    boolean less = step == Step.POST && post.kind() == PostKind.MESSAGE;
    return less && !post.body().noticeAlone()
        ? why.instead(post.body().refused())
        : why.ended(Ending.DEAD);
  }

  /** At once while that may help; later by the schedule. */
  private PostResult doubted(PostResult repaired, boolean isDone, String reason) {
    if (isDone) {
      return repaired.ended(Ending.SENT);
    }
    return repaired.doubts() < DOUBTS / 2
        ? repaired.because(reason).doubted()
        : unknown(repaired, reason);
  }

  private PostResult unknown(PostResult waits, String reason) {
    PostResult why = waits.because(reason).doubted();
    boolean again = waits.post().kind() == PostKind.MESSAGE || waits.doubts() < DOUBTS;
    return again ? later(why) : why.ended(Ending.DEAD);
  }

  private PostResult later(PostResult result) {
    return result.later(result.dueAt().plus(schedule.after(result.tries())));
  }

  private static Topic topic(ClaimedPost post) {
    return post.topic().orElseThrow();
  }

  private static String reason(TopicOutcome outcome) {
    if (outcome instanceof Unknown unknown) {
      return unknown.reason();
    }
    if (outcome instanceof Refused refused) {
      return refused.reason();
    }
    if (outcome instanceof NotAllowed forbidden) {
      return forbidden.reason();
    }
    return outcome instanceof Deferred deferred
        ? deferred.reason()
        : outcome.getClass().getSimpleName();
  }
}
