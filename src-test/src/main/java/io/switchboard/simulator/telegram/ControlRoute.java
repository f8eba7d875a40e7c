package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Function;

/** One route of the control API: JSON in, JSON out; a mistake of the caller's is a 400. */
final class ControlRoute implements HttpHandler {

  private final int status;
  private final Function<ControlRequest, Object> act;

  private ControlRoute(int status, Function<ControlRequest, Object> act) {
    this.status = status;
    this.act = act;
  }

  static ControlRoute answering(Function<ControlRequest, Object> act) {
    return new ControlRoute(200, act);
  }

  static ControlRoute creating(Function<ControlRequest, Object> act) {
    return new ControlRoute(201, act);
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    exchange.getRequestReceiver().receiveFullBytes((x, body) -> x.dispatch(() -> act(x, body)));
  }

  private void act(HttpServerExchange exchange, byte[] bytes) {
    try {
      JsonNode body = bytes.length == 0 ? MissingNode.getInstance() : Json.MAPPER.readTree(bytes);
      send(exchange, status, act.apply(new ControlRequest(body, exchange.getQueryParameters())));
    } catch (IllegalArgumentException e) {
      send(exchange, 400, Map.of("error", e.getMessage()));
    } catch (IOException e) {
      send(exchange, 400, Map.of("error", "The body is not JSON"));
    }
  }

  static void send(HttpServerExchange exchange, int status, Object result) {
    try {
      byte[] json = Json.MAPPER.writeValueAsBytes(result);
      exchange.setStatusCode(status);
      exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
      exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-store");
      exchange.getResponseSender().send(ByteBuffer.wrap(json));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer of the control API is not JSON", e);
    }
  }
}
