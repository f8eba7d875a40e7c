package io.switchboard.load.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.load.Micros;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The open socket of one customer. */
final class CustomerSocket implements WebSocket.Listener {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final int customer;
  private final FrameSink sink;
  private final StringBuilder part = new StringBuilder();
  private volatile boolean open = true;
  private volatile WebSocket socket;
  private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

  CustomerSocket(int customer, FrameSink sink) {
    this.customer = customer;
    this.sink = sink;
  }

  void opened(WebSocket webSocket) {
    socket = webSocket;
  }

  boolean isOpen() {
    return open;
  }

  /** Sends a message after those before it; returns at once. */
  synchronized void say(String clientId, String text) {
    String frame;
    try {
      frame =
          JSON.writeValueAsString(Map.of("type", "message", "client_id", clientId, "text", text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A frame is JSON", e);
    }
    last = last.thenCompose(before -> socket.sendText(frame, true));
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean isLast) {
    long now = Micros.now();
    part.append(data);
    if (isLast) {
      try {
        sink.heard(customer, JSON.readTree(part.toString()), now);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("A frame that is no JSON: " + part, e);
      }
      part.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
    open = false;
    return null;
  }

  @Override
  public void onError(WebSocket webSocket, Throwable failure) {
    open = false;
  }

  /** Cuts it: the load program has no time for goodbyes. */
  void end() {
    open = false;
    socket.abort();
  }
}
