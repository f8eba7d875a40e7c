package io.switchboard.load.camel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePattern;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.telegram.TelegramConstants;

/** Accepts a notification, answers once the broker has it on disk, and delivers it. */
final class NotificationRoutes extends RouteBuilder {
  /** More than there are bots in a run, so that no endpoint is made twice. */
  private static final int ENDPOINTS = 8192;

  private static final String USER = "userId";
  private static final String GROUP = "JMSXGroupID";

  private final ObjectMapper json = new ObjectMapper();
  private final int port;
  private final Map<String, BoundUser> users;

  NotificationRoutes(int port, Map<String, BoundUser> users) {
    this.port = port;
    this.users = users;
  }

  @Override
  public void configure() {
    getContext().getGlobalOptions().put("CamelMaximumEndpointCacheSize", "" + ENDPOINTS);
    onException(JsonProcessingException.class)
        .handled(true)
        .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(400))
        .setBody(constant("{\"code\":\"malformed\"}"));
    from("undertow:http://127.0.0.1:" + port + "/v1/notifications?httpMethodRestrict=POST")
        .routeId("accept")
        .process(this::read)
        .to(ExchangePattern.InOnly, "jms:queue:notifications")
        .process(this::answer);
    from("jms:queue:notifications")
        .routeId("deliver")
        .process(this::address)
        .toD(
            "telegram:bots?bufferSize=4096&authorizationToken=${exchangeProperty.token}",
            ENDPOINTS);
  }

  private void read(Exchange exchange) throws JsonProcessingException {
    Message message = exchange.getMessage();
    JsonNode body = json.readTree(message.getBody(String.class));
    String user = body.path(USER).asText();
    BoundUser bound = users.get(user);
    if (bound == null) {
      throw new IllegalArgumentException("There is no user " + user + ".");
    }
    message.removeHeaders("*");
    message.setHeader(USER, user);
    message.setHeader(GROUP, bound.chatId());
    message.setBody(body.path("content").asText());
  }

  private void answer(Exchange exchange) {
    Message message = exchange.getMessage();
    message.removeHeaders("*");
    message.setHeader(Exchange.HTTP_RESPONSE_CODE, 202);
    message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    message.setBody("{\"id\":\"" + UUID.randomUUID() + "\",\"status\":\"pending\"}");
  }

  private void address(Exchange exchange) {
    Message message = exchange.getMessage();
    BoundUser bound = users.get(message.getHeader(USER, String.class));
    exchange.setProperty("token", bound.botToken());
    message.setHeader(TelegramConstants.TELEGRAM_CHAT_ID, bound.chatId());
  }
}
