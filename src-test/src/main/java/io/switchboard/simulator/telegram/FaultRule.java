package io.switchboard.simulator.telegram;

import java.time.Duration;
import java.util.Objects;

/**
 * Something that goes wrong, where, and how often. Made by a factory method, then narrowed:
 *
 * <pre>{@code FaultRule.tooManyRequests(3).onMethod("sendMessage").inChat(id).next(2)}</pre>
 *
 * @param effect what happens
 * @param status the HTTP status of an {@link Effect#ERROR}
 * @param description its words
 * @param retryAfter seconds, for a 429
 * @param delayMillis how long a {@link Effect#DELAY} withholds the answer
 * @param botId only this bot; 0: all
 * @param method only this method, in any case; null: all
 * @param chatId only this chat; 0: all
 * @param threadId only this topic; 0: all
 * @param next only so many matching requests; 0: no end
 * @param every only each so-manieth matching request; 0 or 1: each
 */
public record FaultRule(
    Effect effect,
    int status,
    String description,
    int retryAfter,
    long delayMillis,
    long botId,
    String method,
    long chatId,
    int threadId,
    int next,
    int every) {

  /** What a rule does to a request. */
  public enum Effect {
    /** An error answer; the request does nothing. */
    ERROR,
    /**
     * No answer. When the rule is removed the request is carried out and answered, if its caller
     * still waits.
     */
    HANG,
    /** The connection is cut; the request does nothing. */
    DROP_BEFORE,
    /** The request takes effect, then the connection is cut. */
    DROP_AFTER,
    /** The request takes effect at once, its answer comes late. */
    DELAY
  }

  public FaultRule {
    Objects.requireNonNull(effect, "effect");
    if (effect == Effect.ERROR && (status < 400 || status > 599 || description == null)) {
      throw new IllegalArgumentException("An error needs a status of 400 to 599 and a description");
    }
    if (delayMillis < 0 || next < 0 || every < 0 || retryAfter < 0) {
      throw new IllegalArgumentException("delay, next, every and retryAfter are 0 or more");
    }
  }

  /**
   * An error in Telegram's envelope, such as 403 {@code Forbidden: bot was blocked by the user}.
   */
  public static FaultRule error(int status, String description) {
    return new FaultRule(Effect.ERROR, status, description, 0, 0, 0, null, 0, 0, 0, 0);
  }

  public static FaultRule tooManyRequests(int retryAfterSeconds) {
    return new FaultRule(
        Effect.ERROR,
        429,
        "Too Many Requests: retry after " + retryAfterSeconds,
        retryAfterSeconds,
        0,
        0,
        null,
        0,
        0,
        0,
        0);
  }

  public static FaultRule hang() {
    return new FaultRule(Effect.HANG, 0, null, 0, 0, 0, null, 0, 0, 0, 0);
  }

  public static FaultRule dropBefore() {
    return new FaultRule(Effect.DROP_BEFORE, 0, null, 0, 0, 0, null, 0, 0, 0, 0);
  }

  public static FaultRule dropAfter() {
    return new FaultRule(Effect.DROP_AFTER, 0, null, 0, 0, 0, null, 0, 0, 0, 0);
  }

  public static FaultRule delay(Duration time) {
    return new FaultRule(Effect.DELAY, 0, null, 0, time.toMillis(), 0, null, 0, 0, 0, 0);
  }

  public FaultRule ofBot(long id) {
    return new FaultRule(
        effect,
        status,
        description,
        retryAfter,
        delayMillis,
        id,
        method,
        chatId,
        threadId,
        next,
        every);
  }

  public FaultRule onMethod(String name) {
    return new FaultRule(
        effect,
        status,
        description,
        retryAfter,
        delayMillis,
        botId,
        name,
        chatId,
        threadId,
        next,
        every);
  }

  public FaultRule inChat(long id) {
    return new FaultRule(
        effect,
        status,
        description,
        retryAfter,
        delayMillis,
        botId,
        method,
        id,
        threadId,
        next,
        every);
  }

  /** Only requests that name this topic. */
  public FaultRule inThread(int id) {
    return new FaultRule(
        effect,
        status,
        description,
        retryAfter,
        delayMillis,
        botId,
        method,
        chatId,
        id,
        next,
        every);
  }

  /** Only the next {@code count} matching requests. */
  public FaultRule next(int count) {
    return new FaultRule(
        effect,
        status,
        description,
        retryAfter,
        delayMillis,
        botId,
        method,
        chatId,
        threadId,
        count,
        every);
  }

  /** Only the {@code nth}, and then each {@code nth} matching request. */
  public FaultRule every(int nth) {
    return new FaultRule(
        effect,
        status,
        description,
        retryAfter,
        delayMillis,
        botId,
        method,
        chatId,
        threadId,
        next,
        nth);
  }

  boolean matches(long bot, String name, long chat, int thread) {
    return (botId == 0 || botId == bot)
        && (chatId == 0 || chatId == chat)
        && (threadId == 0 || threadId == thread)
        && (method == null || method.equalsIgnoreCase(name));
  }

  Answer answer() {
    return status == 429 && retryAfter > 0
        ? Answer.tooManyRequests(retryAfter)
        : Answer.error(status, description);
  }
}
