package io.switchboard.simulator.telegram;

import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/** A request for one bot on its way to exactly one answer. */
final class BotCall {

  private static final HttpString RETRY_AFTER = new HttpString("Retry-After");

  private final HttpServerExchange exchange;
  private final Journal journal;
  private final Bot bot;
  private final Parameters parameters;
  private final long entry;
  private final AtomicBoolean ended = new AtomicBoolean();
  private long delayMillis;
  private boolean lost;

  BotCall(
      HttpServerExchange exchange, Journal journal, Bot bot, Parameters parameters, long entry) {
    this.exchange = exchange;
    this.journal = journal;
    this.bot = bot;
    this.parameters = parameters;
    this.entry = entry;
  }

  Bot bot() {
    return bot;
  }

  Parameters parameters() {
    return parameters;
  }

  /** The answer will come so much later. */
  void delay(long millis) {
    delayMillis = millis;
  }

  /** The answer will be lost with its connection. */
  void loseAnswer() {
    lost = true;
  }

  void answer(Answer answer) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    if (delayMillis > 0) {
      later(() -> send(answer), delayMillis);
    } else if (exchange.isInIoThread()) {
      send(answer);
    } else {
      exchange.getIoThread().execute(() -> send(answer));
    }
  }

  /** Cuts the connection; the call does nothing. */
  void drop() {
    if (ended.compareAndSet(false, true)) {
      journal.ended(entry, Outcome.DROPPED_BEFORE, null);
      cut();
    }
  }

  XnioExecutor.Key later(Runnable task, long millis) {
    return exchange.getIoThread().executeAfter(task, millis, TimeUnit.MILLISECONDS);
  }

  void onIoThread(Runnable task) {
    exchange.getIoThread().execute(task);
  }

  /** Whether the caller has closed the connection while it waited; asked on the IO thread. */
  boolean isCallerGone() {
    if (exchange.getConnection() instanceof AbstractServerConnection connection) {
      try {
        return connection.getOriginalSourceConduit().read(ByteBuffer.allocate(1)) < 0;
      } catch (IOException e) {
        return true;
      }
    }
    return !exchange.getConnection().isOpen();
  }

  private void send(Answer answer) {
    if (lost) {
      journal.ended(entry, Outcome.DROPPED_AFTER, answer);
      cut();
      return;
    }
    journal.ended(entry, answer.description() == null ? Outcome.OK : Outcome.ERROR, answer);
    send(exchange, answer);
  }

  static void send(HttpServerExchange exchange, Answer answer) {
    exchange.setStatusCode(answer.status());
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, answer.type());
    if (answer.retryAfter() > 0) {
      exchange.getResponseHeaders().put(RETRY_AFTER, answer.retryAfter());
    }
    exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
  }

  private void cut() {
    IoUtils.safeClose(exchange.getConnection());
  }
}
