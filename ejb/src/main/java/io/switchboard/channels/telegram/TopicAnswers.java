package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import io.switchboard.channels.boundary.TopicOutcome.Done;
import io.switchboard.channels.boundary.TopicOutcome.GroupMoved;
import io.switchboard.channels.boundary.TopicOutcome.NotAllowed;
import io.switchboard.channels.boundary.TopicOutcome.Refused;
import io.switchboard.channels.boundary.TopicOutcome.TopicClosed;
import io.switchboard.channels.boundary.TopicOutcome.TopicGone;
import io.switchboard.channels.boundary.TopicOutcome.Unknown;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What an answer of Telegram means for a call into a group. */
final class TopicAnswers {
  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  private static final List<String> GONE =
      List.of("message thread not found", "topic_deleted", "topic_id_invalid");
  private static final List<String> NOT_ALLOWED =
      List.of(
          "not enough rights",
          "have no rights",
          "need administrator rights",
          "chat_admin_required",
          "chat not found",
          "chat_write_forbidden",
          "chat_restricted",
          "chat_forbidden",
          "channel_private",
          "peer_id_invalid",
          "user_not_participant",
          "bot is not a member",
          "is not a forum",
          "was deactivated",
          "chat_send_");

  private final Clock clock;

  TopicAnswers(Clock clock) {
    this.clock = clock;
  }

  /**
   * The outcome.
   *
   * @param id of what was made
   */
  <T> TopicOutcome of(Answer<T> answer, Function<T, String> id) {
    if (answer instanceof Answer.Ok<T> ok) {
      return new Done(id.apply(ok.result()));
    }
    if (answer instanceof Answer.Lost<T> lost) {
      return new Unknown(lost.reason());
    }
    if (answer instanceof Answer.Failed<T> failed) {
      return ofFailure(failed);
    }
    return new Deferred(answer.reason(), Optional.empty());
  }

  private TopicOutcome ofFailure(Answer.Failed<?> failed) {
    String reason = failed.description();
    if (failed.code() == 429) {
      return new Deferred(reason, Optional.of(comeBack(failed)));
    }
    if (failed.code() >= 500) {
      return new Deferred(reason, Optional.empty());
    }
    if (failed.movedTo().isPresent()) {
      return new GroupMoved(Long.toString(failed.movedTo().getAsLong()));
    }
    return failed.code() == 403 || isDeadToken(failed)
        ? new NotAllowed(reason)
        : ofWords(reason, reason.toLowerCase(Locale.ROOT));
  }

  private static TopicOutcome ofWords(String reason, String words) {
    if (words.contains("topic_not_modified")) {
      return new Done("");
    }
    if (words.contains("topic_closed")) {
      return new TopicClosed();
    }
    if (GONE.stream().anyMatch(words::contains)) {
      return new TopicGone();
    }
    return NOT_ALLOWED.stream().anyMatch(words::contains)
        ? new NotAllowed(reason)
        : new Refused(reason);
  }

  private Instant comeBack(Answer.Failed<?> failed) {
    long wait = Math.max(1, failed.retryAfter().orElse(1));
    return clock.instant().plusSeconds(Math.min(wait, LONGEST_WAIT.toSeconds()));
  }

  /** A 404 is what the Bot API answers to a token it cannot even read, and to unknown methods. */
  static boolean isDeadToken(Answer.Failed<?> failed) {
    return failed.code() == 401 || (failed.code() == 404 && !failed.says("method"));
  }
}
