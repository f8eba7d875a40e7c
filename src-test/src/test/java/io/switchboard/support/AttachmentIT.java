package io.switchboard.support;

import static io.switchboard.testing.Tenant.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.Await;
import io.switchboard.simulator.telegram.ChatMessage;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.testing.Customer;
import io.switchboard.testing.Desk;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files that customers and agents send each other. */
class AttachmentIT {
  private static final String LOG = "12:00:01 ERROR the cart is empty\n";
  private static final int LIMIT = 5 << 20;

  private static Desk desk;
  private static Person anna;
  private static Customer customer;

  @BeforeAll
  static void aCustomerIsServed() {
    desk = Desk.shared("Files");
    anna = desk.agent("Anna");
    customer = desk.customer().connect();
    desk.press(anna, customer, "claim");
    customer.awaitType("agent_joined");
  }

  @AfterAll
  static void theCustomerLeaves() {
    customer.close();
  }

  private static byte[] picture() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Answer upload(Customer by, String name, String type, byte[] content) {
    return by.api().with("X-File-Name", name).raw("POST", by.path("/attachments"), type, content);
  }

  private static String file(String id) {
    return "/attachments/" + id;
  }

  @Test
  void aCustomersPictureReachesTheTopicAndTheOperator() throws NoSuchAlgorithmException {
    byte[] picture = picture();
    JsonNode stored =
        upload(customer, "..%2FGr%C3%BC%C3%9Fe%E2%80%AEgnp.exe", "text/html", picture)
            .expect(201)
            .json();
    String id = stored.path("id").asText();
    assertThat(stored.path("name").asText()).isEqualTo("_Grüßegnp.png");
    assertThat(stored.path("content_type").asText()).isEqualTo("image/png");
    assertThat(stored.path("size").asInt()).isEqualTo(picture.length);

    customer.send(Map.of("type", "message", "client_id", "p1", "text", "Look", "attachment", id));

    customer.awaitFrame(frame -> frame.path("client_id").asText().equals("p1"));
    ChatMessage post = desk.awaitPost(customer, "Look");
    assertThat(post.attachment()).isNotNull();
    Answer own = customer.api().get(customer.path(file(id))).expect(200);
    assertThat(own.header("Content-Type")).isEqualTo("image/png");
    assertThat(own.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(own.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
    assertThat(own.header("Cache-Control")).startsWith("private");
    assertThat(own.header("Content-Disposition"))
        .isEqualTo("inline; filename=\"_Gr__egnp.png\"; filename*=UTF-8''_Gr%C3%BC%C3%9Fegnp.png");
    String tag =
        '"' + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture)) + '"';
    assertThat(own.header("ETag")).isEqualTo(tag);
    customer.api().with("If-None-Match", tag).get(customer.path(file(id))).expect(304);
    String admin = "/v1/admin/conversations/" + customer.conversation() + file(id);
    assertThat(desk.operator().get(admin).expect(200).header("ETag")).isEqualTo(tag);
  }

  @Test
  void anAgentsFileReachesTheCustomer() {
    desk.telegram()
        .people()
        .sendDocument(
            anna, desk.group(), desk.topic(customer).id(), "cart.log", bytes(LOG), "See here");

    JsonNode message = customer.awaitMessage("See here");
    JsonNode file = message.path("attachment");
    assertThat(file.path("name").asText()).isEqualTo("cart.log");
    assertThat(file.path("content_type").asText()).isEqualTo("text/plain");
    Answer content = customer.api().get(customer.path(file(file.path("id").asText()))).expect(200);
    assertThat(content.text()).isEqualTo(LOG);
    assertThat(content.header("Content-Disposition")).startsWith("attachment; ");
  }

  @Test
  void aPageThatAnAgentPostsIsNotPassedOn() {
    desk.telegram()
        .people()
        .sendDocument(
            anna,
            desk.group(),
            desk.topic(customer).id(),
            "page.html",
            bytes("<html><script>alert(1)</script></html>"),
            "A page");

    desk.awaitPost(customer, "Files of this kind are not taken (text/html)");
  }

  @Test
  void whatIsNotTakenIsRefusedInWords() {
    Answer disguised = upload(customer, "photo.png", "image/png", bytes("<svg onload='x()'/>"));
    assertThat(disguised.expect(415).field("code")).isEqualTo("file_type_not_allowed");
    Answer large = upload(customer, "a.txt", "text/plain", bytes("a".repeat(LIMIT + 1)));
    assertThat(large.expect(413).field("code")).isEqualTo("file_too_large");
    Answer empty = upload(customer, "a.txt", "text/plain", new byte[0]);
    assertThat(empty.expect(400).field("code")).isEqualTo("empty_file");
    upload(customer, "a.txt", "application/x-www-form-urlencoded", bytes("a=b")).expect(201);
    upload(customer, "a.json", "application/json", bytes("{\"a\": 1}")).expect(201);
  }

  @Test
  void filesAreOpenToTheirConversationAndToTheOperatorOnly() {
    String id = upload(customer, "a.txt", "text/plain", bytes("secret")).expect(201).field("id");
    Customer other = desk.customer();

    other.api().get(other.path(file(id))).expect(404);
    other.api().get(customer.path(file(id))).expect(404);
    Answer strange =
        other
            .api()
            .with("X-File-Name", "a.txt")
            .raw("POST", customer.path("/attachments"), "text/plain", bytes("a"));
    strange.expect(404);
    Api.anonymous(desk.system().baseUrl()).get(customer.path(file(id))).expect(401);
    desk.operator().get(customer.path(file(id))).expect(401);
    customer.api().get("/v1/admin/conversations/" + customer.conversation() + file(id)).expect(401);
    customer.api().with("Origin", "https://evil.example").get(customer.path(file(id))).expect(403);
    customer.api().with("Origin", "https://shop.example").get(customer.path(file(id))).expect(200);
    desk.operator().get("/v1/admin/conversations/" + other.conversation() + file(id)).expect(404);
  }

  @Test
  void aMessageMayBeAFileAlone() {
    String id = upload(customer, "b.txt", "text/plain", bytes("alone")).expect(201).field("id");

    customer.send(Map.of("type", "message", "client_id", "alone", "attachment", id));

    customer.awaitFrame(frame -> frame.path("client_id").asText().equals("alone"));
    Await.value(
        SOON,
        () ->
            desk.messages(customer).stream()
                .filter(m -> m.attachment() != null && "b.txt".equals(m.attachment().name()))
                .findFirst(),
        () -> "no file in the topic: " + desk.messages(customer));
  }
}
