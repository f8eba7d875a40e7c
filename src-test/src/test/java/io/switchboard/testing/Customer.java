package io.switchboard.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.Await;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** A website's customer, with a conversation and at most one open socket. */
public final class Customer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORWARDED = "X-Forwarded-For";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  private final URI origin;
  private final String address;
  private final String conversation;
  private final String codename;
  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private String token;
  private WebSocket socket;

  private Customer(URI origin, String address, JsonNode started) {
    this(
        origin,
        address,
        started.path("conversation_id").asText(),
        started.path("codename").asText(),
        started.path("token").asText());
  }

  private Customer(URI origin, String address, String conversation, String codename, String token) {
    this.origin = origin;
    this.address = address;
    this.conversation = conversation;
    this.codename = codename;
    this.token = token;
  }

  /** Opens a conversation from an address of its own. */
  public static Customer start(URI origin, Map<String, Object> body) {
    String address = newAddress();
    Answer started =
        Api.anonymous(origin).with(FORWARDED, address).post("/v1/conversations/start", body);
    return new Customer(origin, address, started.expect(201).json());
  }

  /** An address that nobody has called from. */
  public static String newAddress() {
    int number = ADDRESSES.incrementAndGet();
    return "10.20." + number / 250 + "." + (number % 250 + 1);
  }

  /** The same customer, in another tab. */
  public Customer inAnotherTab() {
    return new Customer(origin, address, conversation, codename, token);
  }

  public String conversation() {
    return conversation;
  }

  public String codename() {
    return codename;
  }

  public String token() {
    return token;
  }

  /** As this customer by REST. */
  public Api api() {
    return Api.bearer(origin, token).with(FORWARDED, address);
  }

  public String path(String rest) {
    return "/v1/conversations/" + conversation + rest;
  }

  /** Opens the socket; answers itself. */
  public Customer connect() {
    URI at = URI.create("ws" + origin.toString().substring(4) + "/v1/ws?token=" + token);
    socket =
        HTTP.newWebSocketBuilder().header(FORWARDED, address).buildAsync(at, new Ears()).join();
    return this;
  }

  /** Whether the socket was opened. */
  public boolean triesToConnect() {
    try {
      connect();
      return true;
    } catch (CompletionException refused) {
      return false;
    }
  }

  /** Sends a frame. */
  public void send(Map<String, ?> frame) {
    try {
      socket.sendText(JSON.writeValueAsString(frame), true).join();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a message, and does not wait. */
  public void say(String clientId, String text) {
    send(Map.of("type", "message", "client_id", clientId, "text", text));
  }

  /** Sends a message and waits until it is durable; answers its id. */
  public String sayAndAwait(String clientId, String text) {
    say(clientId, text);
    return Await.value(Tenant.SOON, () -> idOf(clientId), () -> "no ack: " + frames);
  }

  /** Sends a message until it is durable, by as many sockets as that takes; answers its id. */
  public String insist(String clientId, String text) {
    return Await.value(Tenant.SOON, () -> tryToSay(clientId, text), () -> "not taken: " + clientId);
  }

  private Optional<String> tryToSay(String clientId, String text) {
    Customer tab = inAnotherTab();
    try {
      tab.connect().say(clientId, text);
      return tab.acknowledgement(clientId);
    } catch (CompletionException away) {
      return Optional.empty();
    } finally {
      tab.close();
    }
  }

  private Optional<String> acknowledgement(String clientId) {
    Await.until(Tenant.SOON, () -> closed.isDone() || idOf(clientId).isPresent(), () -> "neither");
    return idOf(clientId);
  }

  private Optional<String> idOf(String clientId) {
    return frames.stream()
        .filter(frame -> frame.path("type").asText().equals("ack"))
        .filter(frame -> frame.path("client_id").asText().equals(clientId))
        .map(frame -> frame.path("id").asText())
        .findFirst();
  }

  /** Asks for what was missed; null for everything. */
  public void resume(String after) {
    Map<String, Object> frame = new HashMap<>();
    frame.put("type", "resume");
    frame.put("after", after);
    send(frame);
  }

  /** All frames that have come. */
  public List<JsonNode> frames() {
    return List.copyOf(frames);
  }

  /** The texts of messages that have come, in their order. */
  public List<String> texts(String direction) {
    List<String> texts = new ArrayList<>();
    for (JsonNode frame : frames) {
      if (frame.path("type").asText().equals("message")
          && frame.path("direction").asText().equals(direction)) {
        texts.add(frame.path("text").asText());
      }
    }
    return texts;
  }

  /** The first frame that is so, once it has come. */
  public JsonNode awaitFrame(Predicate<JsonNode> wanted) {
    return Await.value(
        Tenant.SOON,
        () -> frames.stream().filter(wanted).findFirst(),
        () -> "no such frame: " + frames);
  }

  /** The first frame of this type, once it has come. */
  public JsonNode awaitType(String type) {
    return awaitFrame(frame -> frame.path("type").asText().equals(type));
  }

  /** The first message to the customer with this text, once it has come. */
  public JsonNode awaitMessage(String text) {
    return awaitFrame(
        frame ->
            frame.path("type").asText().equals("message")
                && frame.path("text").asText().equals(text));
  }

  /** The code with which the server closed the socket, once it has. */
  public int awaitClosed() {
    return Await.value(
        Tenant.SOON, () -> Optional.ofNullable(closed.getNow(null)), () -> "still open");
  }

  @Override
  public void close() {
    if (socket != null) {
      socket.abort();
    }
  }

  private final class Ears implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        try {
          frames.add(JSON.readTree(text.toString()));
        } catch (JsonProcessingException e) {
          throw new UncheckedIOException(e);
        }
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.complete(-1);
    }
  }
}
