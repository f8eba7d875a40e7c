package io.switchboard.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.harness.RunningSwitchboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** The REST API, for what a test of a page needs beforehand. */
final class Rest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String header;
  private final String credential;

  private Rest(String header, String credential) {
    this.header = header;
    this.credential = credential;
  }

  static Rest asOperator() {
    return new Rest("X-Internal-Auth", RunningSwitchboard.shared().serviceToken());
  }

  static Rest asApplication(String apiKey) {
    return new Rest("Authorization", "Bearer " + apiKey);
  }

  JsonNode post(String path, Map<String, ?> body) {
    return send("POST", path, BodyPublishers.ofString(JSON.valueToTree(body).toString()));
  }

  JsonNode get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  private JsonNode send(String method, String path, HttpRequest.BodyPublisher body) {
    HttpRequest request =
        HttpRequest.newBuilder(RunningSwitchboard.shared().baseUrl().resolve(path))
            .header(header, credential)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(
            method + " " + path + ": " + answer.statusCode() + " " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
