package io.switchboard.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Calls one server in JSON, outside the measured time; what is not 2xx is an {@link IOException}.
 */
public final class Rest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final MediaType TYPE = MediaType.get("application/json");
  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder().readTimeout(60, TimeUnit.SECONDS).build();

  private final String origin;
  private final Headers headers;

  public Rest(String origin, Map<String, String> headers) {
    this.origin = origin;
    this.headers = Headers.of(headers);
  }

  public JsonNode get(String path) throws IOException {
    return call(path, new Request.Builder().get());
  }

  public JsonNode post(String path, Object body) throws IOException {
    return call(path, new Request.Builder().post(json(body)));
  }

  public JsonNode put(String path, Object body) throws IOException {
    return call(path, new Request.Builder().put(json(body)));
  }

  public JsonNode delete(String path) throws IOException {
    return call(path, new Request.Builder().delete());
  }

  private static RequestBody json(Object body) throws IOException {
    return RequestBody.create(JSON.writeValueAsBytes(body), TYPE);
  }

  private JsonNode call(String path, Request.Builder request) throws IOException {
    try (Response response =
        HTTP.newCall(request.url(origin + path).headers(headers).build()).execute()) {
      String body = response.body().string();
      if (!response.isSuccessful()) {
        throw new IOException(path + " answered " + response.code() + ": " + body);
      }
      return JSON.readTree(body);
    }
  }
}
