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
import java.util.Set;

/**
 * Serves the page at {@code /}, at {@code /<bot username>} where start links lead, at {@code
 * /groups}, and at {@code /BotFather}, where bots are made.
 */
final class ChatPage implements HttpHandler {

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'none'";
  private static final String FATHER = "botfather";
  private static final String GROUPS = "groups";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");
  private static final Set<String> FILES =
      Set.of(
          "chats.html",
          "chats.css",
          "mark.svg",
          "chats.js",
          "chat.js",
          "events.js",
          "father.js",
          "format.js",
          "groups.css",
          "groups.html",
          "groups.js",
          "keys.js",
          "links.js",
          "list.js",
          "page.js",
          "topic.js",
          "topics.js");

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
    if (name.isEmpty() || name.equalsIgnoreCase(FATHER) || world.botNamed(name) != null) {
      send(exchange, "chats.html");
    } else if (name.equals(GROUPS)) {
      send(exchange, "groups.html");
    } else if (name.startsWith("page/") && FILES.contains(name.substring(5))) {
      send(exchange, name.substring(5));
    } else {
      routes.handleRequest(exchange);
    }
  }

  private static void send(HttpServerExchange exchange, String file) {
    String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, type);
    exchange.getResponseHeaders().put(Headers.CACHE_CONTROL, "no-cache");
    exchange.getResponseHeaders().put(new HttpString("Content-Security-Policy"), POLICY);
    try (InputStream content = ChatPage.class.getResourceAsStream(file)) {
      exchange.getResponseSender().send(ByteBuffer.wrap(content.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("The simulator's page lacks " + file, e);
    }
  }
}
