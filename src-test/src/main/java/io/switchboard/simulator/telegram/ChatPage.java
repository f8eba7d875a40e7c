package io.switchboard.simulator.telegram;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** Serves the page at {@code /}, and at {@code /<bot username>} where start links lead. */
final class ChatPage implements HttpHandler {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'";
  private static final Map<String, String> FILES =
      Map.of(
          "chats.html", "text/html; charset=utf-8",
          "chats.css", "text/css; charset=utf-8",
          "chats.js", "text/javascript; charset=utf-8",
          "mark.svg", "image/svg+xml");

  private static final HttpString FETCH_SITE = new HttpString("Sec-Fetch-Site");

  private final HttpHandler routes;
  private final World world;

  ChatPage(HttpHandler routes, World world) {
    this.routes = routes;
    this.world = world;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if ("cross-site".equals(exchange.getRequestHeaders().getFirst(FETCH_SITE))
        && !exchange.getRequestMethod().equals(Methods.GET)) {
      ControlRoute.send(exchange, 403, Map.of("error", "Other websites may not steer this"));
      return;
    }
    String name = exchange.getRequestPath().substring(1);
    if (name.isEmpty() || world.botNamed(name) != null) {
      send(exchange, "chats.html");
    } else if (name.startsWith("page/") && FILES.containsKey(name.substring(5))) {
      send(exchange, name.substring(5));
    } else {
      routes.handleRequest(exchange);
    }
  }

  private static void send(HttpServerExchange exchange, String file) {
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, FILES.get(file));
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
    exchange.getResponseHeaders().put(new HttpString("Content-Security-Policy"), POLICY);
    try (InputStream content = ChatPage.class.getResourceAsStream(file)) {
      exchange.getResponseSender().send(ByteBuffer.wrap(content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator's page lacks " + file, e);
    }
  }
}
