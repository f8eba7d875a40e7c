package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Calls the simulator as a bot would, and shows the bare answers. */
final class BotClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String base;

  BotClient(TelegramSimulator telegram, String token) {
    base = telegram.url() + "/bot" + token + "/";
  }

  CompletableFuture<HttpResponse<String>> post(String method, String json) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + method))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    return HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  JsonNode call(String method, String json) {
    return body(post(method, json).join());
  }

  JsonNode send(long chatId, String text) {
    return call("sendMessage", message(chatId, text, null));
  }

  JsonNode send(long chatId, String text, String parseMode) {
    return call("sendMessage", message(chatId, text, parseMode));
  }

  static String message(long chatId, String text, String parseMode) {
    var body = JSON.createObjectNode().put("chat_id", chatId).put("text", text);
    if (parseMode != null) {
      body.put("parse_mode", parseMode);
    }
    return body.toString();
  }

  static JsonNode body(HttpResponse<String> response) {
    try {
      JsonNode answer = JSON.readTree(response.body());
      if (answer.path("error_code").asInt(response.statusCode()) != response.statusCode()) {
        throw new AssertionError("error_code differs from the HTTP status: " + response.body());
      }
      return answer;
    } catch (IOException e) {
      throw new AssertionError("Not JSON: " + response.body(), e);
    }
  }
}
