package io.switchboard.identity.control;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches a key set: all of it within one deadline, at most {@value #MAX_BYTES} bytes, from the
 * very address that was asked for.
 */
final class FetchKeySet implements ResourceRetriever {
  static final int MAX_BYTES = 64 * 1024;

  private static final int OK = 200;

  private final Duration patience;
  private final HttpClient http;

  FetchKeySet(Duration patience) {
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /** How long a fetch takes at most. */
  Duration patience() {
    return patience;
  }

  @Override
  public Resource retrieveResource(URL url) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url.toString()))
            .header("Accept", "application/jwk-set+json, application/json")
            .build();
    HttpResponse<byte[]> answer =
        await(http.sendAsync(request, head -> new BoundedBody(MAX_BYTES)));
    if (answer.statusCode() != OK) {
      throw new IOException("HTTP " + answer.statusCode() + " in place of the keys");
    }
    return new Resource(
        new String(answer.body(), StandardCharsets.UTF_8),
        answer.headers().firstValue("Content-Type").orElse(null));
  }

  private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> call)
      throws IOException {
    try {
      return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new IOException("No whole answer within " + patience, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Switchboard is being stopped", e);
    } finally {
      call.cancel(true);
    }
  }
}
