package io.switchboard.simulator.telegram;

import io.undertow.util.StatusCodes;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Pushes one bot's updates to its webhook: chats side by side, within a chat one after the other. A
 * failed update is repeated at once, then after 2, 4, 8 … 60 seconds or the receiver's {@code
 * Retry-After}, until it is a day old; those behind it wait.
 */
final class WebhookPush {

  private static final int LONGEST_PAUSE = 60;

  private static final class Lane {
    final Deque<Update> updates = new ArrayDeque<>();
    boolean busy;
    int failures;
  }

  private final UpdateQueue queue;
  private final Webhook webhook;
  private final WebhookTransport transport;
  private final Clock clock;
  private final Map<Long, Lane> lanes = new LinkedHashMap<>();
  private int underWay;
  private boolean stopped;
  private long lastErrorAt;
  private String lastError;

  WebhookPush(UpdateQueue queue, Webhook webhook, WebhookTransport transport, Clock clock) {
    this.queue = queue;
    this.webhook = webhook;
    this.transport = transport;
    this.clock = clock;
  }

  Webhook webhook() {
    return webhook;
  }

  synchronized long lastErrorAt() {
    return lastErrorAt;
  }

  synchronized String lastError() {
    return lastError;
  }

  synchronized void stop() {
    stopped = true;
    lanes.clear();
  }

  synchronized void add(Update update) {
    lanes.computeIfAbsent(update.lane(), id -> new Lane()).updates.add(update);
    sendReady();
  }

  private void sendReady() {
    if (stopped) {
      return;
    }
    for (Lane lane : lanes.values()) {
      if (underWay == webhook.maxConnections()) {
        return;
      }
      if (!lane.busy && !lane.updates.isEmpty()) {
        send(lane);
      }
    }
  }

  private void send(Lane lane) {
    lane.busy = true;
    underWay++;
    Update update = lane.updates.peek();
    transport.send(
        webhook,
        update,
        (response, failure) -> {
          if (failure == null && response.statusCode() / 100 == 2) {
            delivered(lane, update);
          } else {
            failed(lane, update, response, failure);
          }
        });
  }

  private void delivered(Lane lane, Update update) {
    queue.delivered(update);
    synchronized (this) {
      advance(lane);
    }
  }

  private void advance(Lane lane) {
    underWay--;
    lane.updates.poll();
    lane.busy = false;
    lane.failures = 0;
    lanes.values().removeIf(each -> each.updates.isEmpty() && !each.busy);
    sendReady();
  }

  private void failed(Lane lane, Update update, HttpResponse<Void> response, Throwable failure) {
    long pause = response == null ? 0 : retryAfter(response);
    boolean expired;
    synchronized (this) {
      lastErrorAt = clock.millis();
      lastError = response == null ? words(failure) : words(response);
      if (pause == 0 && lane.failures > 0) {
        pause = Math.min(LONGEST_PAUSE, 1L << Math.min(lane.failures, 6));
      }
      lane.failures++;
      expired = clock.millis() + pause * 1_000 > update.expiresAt();
      if (!expired) {
        underWay--;
        transport.later(() -> again(lane), pause);
        sendReady();
      }
    }
    if (expired) {
      delivered(lane, update);
    }
  }

  private synchronized void again(Lane lane) {
    lane.busy = false;
    sendReady();
  }

  private static long retryAfter(HttpResponse<Void> response) {
    String value = response.headers().firstValue("Retry-After").orElse("0");
    return Math.max(0, Math.min(3_600, Parameters.wholeNumber(value)));
  }

  private static String words(HttpResponse<Void> response) {
    String reason = StatusCodes.getReason(response.statusCode());
    return "Wrong response from the webhook: " + response.statusCode() + " " + reason;
  }

  private static String words(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    if (cause instanceof ConnectException) {
      return "Connection refused";
    }
    return cause instanceof HttpTimeoutException
        ? "Read timeout expired"
        : "Webhook connection closed";
  }
}
