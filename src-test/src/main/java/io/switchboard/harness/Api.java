package io.switchboard.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The public API, as one caller uses it. An answer is returned whatever its status; a call without
 * an answer within two minutes is an {@link UncheckedIOException}.
 */
public final class Api {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String JSON = "application/json";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private final URI origin;
  private final Map<String, String> headers;

  private Api(URI origin, Map<String, String> headers) {
    this.origin = origin;
    this.headers = Map.copyOf(headers);
  }

  /** For a caller that shows nothing. */
  public static Api anonymous(URI origin) {
    return new Api(origin, Map.of());
  }

  /** For the operator. */
  public static Api operator(URI origin, String serviceToken) {
    return new Api(origin, Map.of("X-Internal-Auth", serviceToken));
  }

  /** For an application with its key, or a user with its token. */
  public static Api bearer(URI origin, String credential) {
    return new Api(origin, Map.of("Authorization", "Bearer " + credential));
  }

  /** The same caller, with one more header in every call. */
  public Api with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Api(origin, more);
  }

  /** Whether a GET is answered with 200 now. */
  public boolean answers(String path) {
    try {
      return get(path).status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  public Answer get(String path) {
    return send("GET", path, null, BodyPublishers.noBody());
  }

  public Answer delete(String path) {
    return send("DELETE", path, null, BodyPublishers.noBody());
  }

  /** Without a body. */
  public Answer post(String path) {
    return send("POST", path, null, BodyPublishers.noBody());
  }

  public Answer post(String path, Object body) {
    return call("POST", path, body);
  }

  /** Any method with a body that becomes JSON. */
  public Answer call(String method, String path, Object body) {
    try {
      return raw(method, path, JSON, MAPPER.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The body cannot become JSON", e);
    }
  }

  /** Any method with these very bytes. */
  public Answer raw(String method, String path, String contentType, byte[] body) {
    return send(method, path, contentType, BodyPublishers.ofByteArray(body));
  }

  private Answer send(String method, String path, String contentType, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(origin.resolve(path)).timeout(PATIENCE).method(method, body);
    headers.forEach(request::header);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path + " got no answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while calling", e);
    }
  }
}
