package io.switchboard.simulator.telegram;

import io.undertow.server.RoutingHandler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The control API for faults and latency. */
final class FaultsApi {

  private final Faults faults;
  private long latencyRule;

  FaultsApi(TelegramSimulator simulator) {
    this.faults = simulator.faults();
  }

  void addTo(RoutingHandler routes) {
    routes
        .get("/simulator/faults", ControlRoute.answering(request -> list()))
        .post("/simulator/faults", ControlRoute.creating(this::add))
        .delete("/simulator/faults", ControlRoute.answering(request -> clear()))
        .delete("/simulator/faults/{id}", ControlRoute.answering(this::remove))
        .put("/simulator/latency", ControlRoute.answering(this::latency));
  }

  private Object list() {
    List<Object> items = new ArrayList<>();
    faults
        .inForce()
        .forEach((id, rule) -> items.add(Map.of("id", id, "rule", rule, "hits", faults.hits(id))));
    return Map.of("items", items);
  }

  private Object add(ControlRequest request) {
    FaultRule.Effect effect =
        FaultRule.Effect.valueOf(request.needed("effect").toUpperCase(Locale.ROOT));
    int status = request.wholeNumber("status", 0);
    int retryAfter = request.wholeNumber("retryAfter", 0);
    FaultRule rule =
        switch (effect) {
          case ERROR ->
              status == 429 && retryAfter > 0
                  ? FaultRule.tooManyRequests(retryAfter)
                  : FaultRule.error(status, request.needed("description"));
          case HANG -> FaultRule.hang();
          case DROP_BEFORE -> FaultRule.dropBefore();
          case DROP_AFTER -> FaultRule.dropAfter();
          case DELAY -> FaultRule.delay(Duration.ofMillis(request.wholeNumber("millis", 0)));
        };
    rule = rule.ofBot(id(request, "bot")).inChat(id(request, "chat"));
    rule = rule.inThread(request.wholeNumber("thread", 0));
    rule = rule.onMethod(request.optional("method"));
    rule = rule.next(request.wholeNumber("next", 0)).every(request.wholeNumber("every", 0));
    return Map.of("id", faults.add(rule));
  }

  private static long id(ControlRequest request, String field) {
    String value = request.optional(field);
    return value == null ? 0 : Long.parseLong(value);
  }

  private Object clear() {
    faults.clear();
    return Map.of("items", List.of());
  }

  private Object remove(ControlRequest request) {
    faults.remove(request.number("id"));
    return list();
  }

  /** Withholds each answer so long; 0 ends it. */
  private synchronized Object latency(ControlRequest request) {
    int millis = request.wholeNumber("millis", 0);
    faults.remove(latencyRule);
    if (millis > 0) {
      latencyRule = faults.add(FaultRule.delay(Duration.ofMillis(millis)));
    }
    return Map.of("millis", millis);
  }
}
