package io.switchboard.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.Await;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.testing.Customer;
import io.switchboard.testing.Desk;
import io.switchboard.testing.Tenant;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The customer's side of the support chat: who may open a socket, and what is shown on it. */
class CustomerSocketIT {
  private static final String FORWARDED = "X-Forwarded-For";
  private static final String ALLOWED = "https://shop.example";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static Desk desk;
  private static URI origin;

  @BeforeAll
  static void setUp() {
    desk = Desk.shared("Customers' side");
    origin = RunningSwitchboard.shared().baseUrl();
  }

  @Test
  @DisplayName("R2: a token opens its conversation from its address only")
  void whoMayNotIsRefusedAtTheHandshake() {
    String address = Customer.newAddress();
    JsonNode chat = start(address).expect(201).json();
    String token = chat.path("token").asText();

    assertThat(handshake(token, address, null)).isEqualTo(101);
    assertThat(handshake(token, address, ALLOWED)).isEqualTo(101);
    assertThat(handshake(token, address, "http://localhost:" + origin.getPort()))
        .as("our own pages")
        .isEqualTo(101);
    assertThat(handshake(token, address, "https://evil.example")).isEqualTo(403);
    assertThat(handshake(token, address, "null")).isEqualTo(403);
    assertThat(handshake(token, Customer.newAddress(), null)).isEqualTo(401);
    assertThat(handshake(token + "x", address, null)).isEqualTo(401);
    assertThat(handshake("", address, null)).isEqualTo(401);
    assertThat(handshake(desk.tenant().id(), address, null)).isEqualTo(401);
    assertThat(IntStream.range(0, 40).map(i -> handshake(token, address, null)).boxed().toList())
        .as("again and again")
        .contains(101, 429);
    assertThat(Api.anonymous(origin).get("/v1/ws?token=" + token).status()).isEqualTo(426);
  }

  @Test
  @DisplayName("R3: tabs see everything once and in order, the sender its ack")
  void tabsSeeEverythingOnce() {
    try (Customer first = desk.customer().connect();
        Customer second = first.inAnotherTab().connect()) {
      String hello = first.sayAndAwait("c1", "Hello");
      assertThat(first.sayAndAwait("c1", "Hello")).as("repeated").isEqualTo(hello);
      String there = second.sayAndAwait("c2", "Is anybody there?");
      first.awaitMessage("Is anybody there?");
      JsonNode shown = second.awaitMessage("Hello");
      assertThat(shown.path("direction").asText()).isEqualTo("inbound");
      assertThat(shown.path("client_id").asText()).isEqualTo("c1");
      assertThat(shown.path("id").asText()).isEqualTo(hello);

      try (Customer third = first.inAnotherTab().connect()) {
        third.resume(hello);
        third.awaitMessage("Is anybody there?");
        assertThat(third.texts("inbound")).containsExactly("Is anybody there?");
        third.resume(null);
        third.awaitMessage("Hello");
        third.resume(null);
        first.sayAndAwait("c3", "Bye");
        third.awaitMessage("Bye");
        assertThat(third.texts("inbound")).containsExactly("Is anybody there?", "Hello", "Bye");
      }
      second.awaitMessage("Bye");
      assertThat(first.texts("inbound")).containsExactly("Is anybody there?");
      assertThat(second.texts("inbound")).containsExactly("Hello", "Bye");
      assertThat(first.frames().stream().filter(frame -> ofType(frame, "ack")))
          .extracting(frame -> frame.path("client_id").asText())
          .containsExactly("c1", "c1", "c3");
      assertThat(there).isNotEqualTo(hello);
    }
  }

  @Test
  @DisplayName("R3: a long history comes whole and in order")
  void aLongHistoryIsReplayed() {
    try (Customer customer = desk.customer().connect()) {
      List<String> said = IntStream.range(0, 10).mapToObj(i -> "Line " + i).toList();
      said.forEach(text -> customer.sayAndAwait(text.replace(' ', '-'), text));
      try (Customer tab = customer.inAnotherTab().connect()) {
        assertThat(tab.frames()).isEmpty();
        tab.resume(null);
        tab.awaitMessage("Line 9");
        assertThat(tab.texts("inbound")).containsExactlyElementsOf(said);
      }
    }
  }

  @Test
  @DisplayName("R4: ten messages pass at once, the next is told to wait, and one a second passes")
  void tooFastIsTold() {
    try (Customer customer = desk.customer().connect()) {
      IntStream.range(0, 12).forEach(i -> customer.say("m" + i, "Message " + i));
      JsonNode error = customer.awaitType("error");
      assertThat(error.path("code").asText()).isEqualTo("rate_limited");
      assertThat(error.path("client_id").asText()).startsWith("m1");
      for (int i = 0; i < 10; i++) {
        String id = "m" + i;
        customer.awaitFrame(
            frame -> ofType(frame, "ack") && frame.path("client_id").asText().equals(id));
      }
      long refused = System.nanoTime();
      Await.until(
          Tenant.SOON,
          () -> System.nanoTime() - refused > Duration.ofMillis(1_200).toNanos(),
          () -> "time stands still");
      customer.sayAndAwait("later", "Later");
    }
  }

  @Test
  void whatIsNoFrameIsRefusedAndInTheEndTheSocketIsClosed() {
    try (Customer customer = desk.customer().connect()) {
      customer.send(Map.of("type", "dance"));
      assertThat(customer.awaitType("error").path("code").asText()).isEqualTo("invalid_frame");
      customer.say("long", "x".repeat(4_001));
      customer.awaitFrame(frame -> frame.path("code").asText().equals("message_too_long"));
      customer.say("huge", "x".repeat(70_000));
      customer.awaitFrame(frame -> frame.path("detail").asText().contains("64 KiB"));
      customer.sayAndAwait("fine", "Still here");
      for (int i = 0; i < 19; i++) {
        customer.send(Map.of("type", "dance"));
      }
      assertThat(customer.awaitClosed()).isEqualTo(1008);
    }
  }

  @Test
  void aDeletedConversationClosesItsSockets() {
    try (Customer customer = desk.customer().connect()) {
      customer.sayAndAwait("c1", "Hello");
      desk.operator()
          .post(
              "/v1/admin/conversations/bulk-delete",
              Map.of("workspace", desk.tenant().id(), "ids", List.of(customer.conversation())))
          .expect(200);

      assertThat(customer.awaitClosed()).isEqualTo(4404);
      customer.api().get(customer.path("/messages")).expect(404);
    }
  }

  @Test
  void byRestACustomerSeesItsOwnConversationOnly() {
    Customer customer = desk.customer(Map.of("nickname", "Ada"));
    Customer other = desk.customer();

    JsonNode shown = customer.api().get(customer.path("/messages?limit=1")).expect(200).json();
    assertThat(shown.path("status").asText()).isEqualTo("open_unclaimed");
    assertThat(shown.path("name").asText()).isEqualTo("Ada");
    assertThat(shown.has("closed_note")).isFalse();
    other.api().get(customer.path("/messages")).expect(404);
    Api.anonymous(origin).get(customer.path("/messages")).expect(401);
    desk.tenant().api().get(customer.path("/messages")).expect(401);
    customer.api().call("PATCH", customer.path("/name"), Map.of("name", "x")).expect(400);
    customer
        .api()
        .call("PATCH", customer.path("/name"), Map.of("name", "see www.spam.example"))
        .expect(400);
    customer.api().call("PATCH", customer.path("/name"), Map.of("name", "Ada L.")).expect(200);
    customer.api().post(customer.path("/rating"), Map.of("rating", 5)).expect(409);
    String fresh = customer.api().post(customer.path("/token")).expect(200).field("token");
    assertThat(fresh).isNotEqualTo(customer.token());
    other.api().post(customer.path("/token")).expect(404);
  }

  @Test
  @DisplayName("R1: pages of other origins are refused, and read no answer")
  void originsAreChecked() throws Exception {
    Customer customer = desk.customer();
    Api page = customer.api();

    Answer allowed = page.with("Origin", ALLOWED).get(customer.path("/messages")).expect(200);
    assertThat(allowed.header("Access-Control-Allow-Origin")).isEqualTo(ALLOWED);
    Answer refused =
        page.with("Origin", "https://evil.example").get(customer.path("/messages")).expect(403);
    assertThat(refused.field("code")).isEqualTo("origin_not_allowed");
    assertThat(preflight(ALLOWED).headers().firstValue("Access-Control-Allow-Origin"))
        .contains(ALLOWED);
    assertThat(preflight("https://evil.example").headers().map())
        .doesNotContainKey("Access-Control-Allow-Origin");
  }

  @Test
  @DisplayName("R4: an address starts thirty conversations an hour")
  void startsAreLimited() {
    String address = Customer.newAddress();
    for (int i = 0; i < 30; i++) {
      start(address).expect(201);
    }
    Answer refused = start(address).expect(429);

    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 120);
    assertThat(refused.header("RateLimit-Policy")).contains("q=30").contains("w=3600");
    assertThat(refused.field("code")).isEqualTo("rate_limited");
    start(Customer.newAddress()).expect(201);
  }

  private static Answer start(String address) {
    return Api.anonymous(origin)
        .with(FORWARDED, address)
        .post("/v1/conversations/start", Map.of("workspace", desk.tenant().id()));
  }

  private static HttpResponse<Void> preflight(String from) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(origin.resolve("/v1/conversations/start"))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", from)
            .header("Access-Control-Request-Method", "POST")
            .build();
    return HTTP.send(request, BodyHandlers.discarding());
  }

  /** The status of the handshake; 101 if the socket was opened. */
  private static int handshake(String token, String address, String from) {
    URI at = URI.create("ws" + origin.toString().substring(4) + "/v1/ws?token=" + token);
    WebSocket.Builder builder = HTTP.newWebSocketBuilder().header(FORWARDED, address);
    if (from != null) {
      builder.header("Origin", from);
    }
    try {
      builder.buildAsync(at, new WebSocket.Listener() {}).join().abort();
      return 101;
    } catch (CompletionException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }

  private static boolean ofType(JsonNode frame, String type) {
    return frame.path("type").asText().equals(type);
  }
}
