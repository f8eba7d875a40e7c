package io.switchboard.web.console;

import io.switchboard.notifications.boundary.NotificationStory;
import io.switchboard.notifications.boundary.NotificationStory.Receipt;
import io.switchboard.notifications.boundary.NotificationStory.StoryAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells a notification's story, event by event, in plain words. */
@ApplicationScoped
public class StoryInWords {
  private Texts texts;

  StoryInWords() {}

  @Inject
  StoryInWords(Texts texts) {
    this.texts = texts;
  }

  List<StoryEvent> tell(NotificationStory story) {
    List<StoryEvent> events = new ArrayList<>();
    events.add(event("neutral", "ok", story.createdAt(), texts.get("story.accepted"), null));
    for (StoryAttempt attempt : story.attempts()) {
      events.add(told(attempt));
    }
    for (Receipt receipt : story.receipts()) {
      String tone = receipt.status().equals("failed") ? "problem" : "ok";
      events.add(
          event(tone, tone, receipt.at(), texts.get("story.receipt." + receipt.status()), null));
    }
    end(story, events);
    return events;
  }

  private StoryEvent told(StoryAttempt attempt) {
    String platform = attempt.platform().title();
    String icon = attempt.platform().word().replaceFirst("-.*", "");
    return switch (attempt.outcome()) {
      case "delivered" ->
          event("ok", icon, attempt.at(), texts.get("story.delivered", platform), null);
      case "deferred" ->
          event("waiting", icon, attempt.at(), deferred(attempt, platform), attempt.reason());
      case "refused" ->
          event(
              "problem",
              icon,
              attempt.at(),
              texts.get("story.refused", platform),
              attempt.reason());
      default ->
          event(
              "waiting",
              icon,
              attempt.at(),
              texts.get("story.unknown", platform),
              attempt.reason());
    };
  }

  private String deferred(StoryAttempt attempt, String platform) {
    if (attempt.retryAt() == null) {
      return texts.get("story.deferred.open", platform);
    }
    String wait = inWords(Duration.between(attempt.at(), attempt.retryAt()));
    boolean asked =
        attempt.reason() != null
            && attempt.reason().toLowerCase(Locale.ROOT).contains("too many requests");
    return texts.get(asked ? "story.deferred.asked" : "story.deferred", platform, wait);
  }

  private void end(NotificationStory story, List<StoryEvent> events) {
    Instant last = events.get(events.size() - 1).at();
    switch (story.status()) {
      case PENDING -> events.add(ahead(story));
      case FAILED -> {
        String error = story.error() == null ? "other" : story.error();
        String key = "error." + error;
        events.add(
            event(
                "problem",
                "problem",
                last,
                texts.get(texts.has(key) ? key : "error.other"),
                story.error()));
      }
      case EXPIRED ->
          events.add(
              event("neutral", "waiting", story.expiresAt(), texts.get("story.expired"), null));
      case CANCELLED ->
          events.add(event("neutral", "close", null, texts.get("story.cancelled"), null));
      case SENT, DELIVERED, READ -> {
        // The last attempt or receipt tells it already.
      }
    }
  }

  private StoryEvent ahead(NotificationStory story) {
    boolean isFirst = story.attempts().isEmpty();
    boolean isPlanned = isFirst && story.sendAt() != null;
    String key = isPlanned ? "story.planned" : isFirst ? "story.queued" : "story.next";
    return new StoryEvent("waiting", "waiting", story.nextAttemptAt(), texts.get(key), null, true);
  }

  private static StoryEvent event(
      String tone, String icon, Instant at, String text, String detail) {
    return new StoryEvent(tone, icon, at, text, detail, false);
  }

  /** A length of time in its two largest units, rounded up to a second. */
  static String inWords(Duration length) {
    long seconds = Math.max(1, length.plusMillis(999).toSeconds());
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3_600) {
      return join(seconds / 60, " min", seconds % 60, " s");
    }
    return join(seconds / 3_600, " h", seconds % 3_600 / 60, " min");
  }

  private static String join(long large, String unit, long small, String smallUnit) {
    return large + unit + (small == 0 ? "" : " " + small + smallUnit);
  }
}
