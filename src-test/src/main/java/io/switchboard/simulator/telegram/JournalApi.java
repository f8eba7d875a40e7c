package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The control API for the journal. */
final class JournalApi {

  private static final int PAGE = 1_000;

  private final Journal journal;

  JournalApi(Journal journal) {
    this.journal = journal;
  }

  void addTo(RoutingHandler routes) {
    routes
        .get("/simulator/journal", ControlRoute.answering(this::page))
        .get("/simulator/journal/count", ControlRoute.answering(this::count))
        .get("/simulator/journal/wait", this::await)
        .get("/simulator/journal/export", exchange -> exchange.dispatch(() -> export(exchange)))
        .delete("/simulator/journal", ControlRoute.answering(request -> reset()));
  }

  private static JournalFilter filter(ControlRequest request) {
    String outcome = request.text("outcome");
    return new JournalFilter(
        request.number("bot"),
        request.text("method"),
        request.number("chat"),
        outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
        request.text("text"),
        (int) request.number("thread"),
        "true".equals(request.text("messages")));
  }

  private Object page(ControlRequest request) {
    long limit = request.number("limit");
    int size = limit <= 0 ? 100 : (int) Math.min(PAGE, limit);
    List<JournalEntry> items = journal.page(filter(request), request.number("after"), size);
    long next = items.size() < size ? 0 : items.get(items.size() - 1).number();
    return Map.of("items", items, "next", next);
  }

  private Object count(ControlRequest request) {
    return Map.of("count", journal.count(filter(request)));
  }

  private Object reset() {
    journal.reset();
    return Map.of("count", 0);
  }

  private void await(HttpServerExchange exchange) {
    ControlRequest request = new ControlRequest(null, exchange.getQueryParameters());
    JournalFilter filter;
    int count;
    long seconds;
    try {
      filter = filter(request);
      count = (int) request.number("count");
      seconds = request.text("timeout") == null ? 30 : request.number("timeout");
    } catch (IllegalArgumentException e) {
      ControlRoute.send(exchange, 400, Map.of("error", String.valueOf(e.getMessage())));
      return;
    }
    exchange.dispatch(
        SameThreadExecutor.INSTANCE,
        () -> {
          CompletableFuture<Integer> reached = journal.reaches(filter, count);
          var unused =
              reached
                  .copy()
                  .orTimeout(seconds, TimeUnit.SECONDS)
                  .whenCompleteAsync(
                      (matches, failure) -> {
                        reached.cancel(false);
                        boolean enough = failure == null;
                        int found = enough ? matches : journal.count(filter);
                        ControlRoute.send(exchange, 200, Map.of("count", found, "reached", enough));
                      },
                      exchange.getIoThread());
        });
  }

  /** One JSON object a line. */
  private void export(HttpServerExchange exchange) {
    StringBuilder lines = new StringBuilder();
    try {
      for (JournalEntry entry : journal.entries(JournalFilter.all())) {
        lines.append(Json.MAPPER.writeValueAsString(entry)).append('\n');
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry of the journal is not JSON", e);
    }
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/x-ndjson");
    exchange.getResponseSender().send(lines.toString());
  }
}
