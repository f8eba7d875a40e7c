package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FilesTest extends ForumStage {

  private static final byte[] HELLO = "Hello".getBytes(StandardCharsets.UTF_8);
  private final HttpClient http = HttpClient.newHttpClient();

  private static byte[] png(int width, int height) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private JsonNode upload(String method, String field, String name, byte[] content) {
    return upload(method, Map.of(), field, name, content);
  }

  private JsonNode upload(
      String method, Map<String, String> more, String field, String name, byte[] content) {
    StringBuilder head = new StringBuilder();
    more.forEach((key, value) -> part(head, key).append("\r\n\r\n").append(value).append("\r\n"));
    part(head, "chat_id").append("\r\n\r\n").append(forum).append("\r\n");
    part(head, field).append("; filename=\"").append(name).append("\"\r\n\r\n");
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(telegram.url() + "/bot" + bot.token() + "/" + method))
            .header("Content-Type", "multipart/form-data; boundary=edge")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    var answer = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    return BotClient.body(answer.join());
  }

  private static StringBuilder part(StringBuilder out, String name) {
    return out.append("--edge\r\nContent-Disposition: form-data; name=\"").append(name).append('"');
  }

  private HttpResponse<byte[]> fetched(String path) {
    URI uri = URI.create(telegram.url() + "/file/bot" + bot.token() + "/" + path);
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray()).join();
  }

  private JsonNode file(String id) {
    return client.call("getFile", "{\"file_id\":\"" + id + "\"}");
  }

  @Test
  @DisplayName("R10: a picture is posted in a topic with its caption and fetched again")
  void photoIsSentAndFetched() {
    int thread = topic("One");
    byte[] picture = png(40, 30);
    Map<String, String> more =
        Map.of(
            "message_thread_id", Integer.toString(thread),
            "caption", "*Look*",
            "parse_mode", "MarkdownV2");

    JsonNode message = upload("sendPhoto", more, "photo", "a.png", picture).path("result");

    assertThat(message.path("message_thread_id").asInt()).isEqualTo(thread);
    assertThat(message.path("caption").asText()).isEqualTo("Look");
    assertThat(message.path("caption_entities").get(0).path("type").asText()).isEqualTo("bold");
    JsonNode photo = message.path("photo").get(0);
    assertThat(photo.path("width").asInt()).isEqualTo(40);
    assertThat(photo.path("height").asInt()).isEqualTo(30);
    JsonNode file = file(photo.path("file_id").asText()).path("result");
    assertThat(file.path("file_size").asInt()).isEqualTo(picture.length);
    assertThat(file.path("file_path").asText()).startsWith("photos/file_").endsWith(".jpg");
    assertThat(fetched(file.path("file_path").asText()).body()).isEqualTo(picture);
    JsonNode again = call("sendPhoto", "'photo':'" + photo.path("file_id").asText() + "'");
    assertThat(again.path("result").path("photo").get(0)).isEqualTo(photo);
    JournalFilter sent = JournalFilter.messagesMade().ofMethod("sendPhoto").inThread(thread);
    assertThat(telegram.journal().entries(sent))
        .extracting(JournalEntry::text)
        .containsExactly("*Look*");
  }

  @Test
  @DisplayName("R10: a document keeps its name and type")
  void documentIsSentAndFetched() {
    JsonNode document =
        upload("sendDocument", "document", "Año 1.pdf", HELLO).path("result").path("document");

    assertThat(document.path("file_name").asText()).isEqualTo("Año 1.pdf");
    assertThat(document.path("mime_type").asText()).isEqualTo("application/pdf");
    assertThat(document.path("file_size").asInt()).isEqualTo(5);
    String path = file(document.path("file_id").asText()).path("result").path("file_path").asText();
    assertThat(path).endsWith(".pdf");
    assertThat(fetched(path).body()).isEqualTo(HELLO);
    assertThat(fetched("documents/file_99.pdf").statusCode()).isEqualTo(404);
    JournalFilter fetches = JournalFilter.all().ofMethod("file");
    assertThat(telegram.journal().count(fetches)).isEqualTo(2);
  }

  @Test
  @DisplayName("R10: what is no picture, too large or too long is refused in Telegram's words")
  void badFilesAreRefused() {
    assertRefused(
        upload("sendPhoto", "photo", "a.png", HELLO), "Bad Request: IMAGE_PROCESS_FAILED");
    assertRefused(
        upload("sendPhoto", "photo", "a.png", png(210, 10)),
        "Bad Request: PHOTO_INVALID_DIMENSIONS");
    byte[] large = Arrays.copyOf(png(10, 10), SendFile.MAX_PHOTO + 1);
    assertRefused(
        upload("sendPhoto", "photo", "a.png", large),
        "Bad Request: file of size 10485761 bytes is too big for a photo; the maximum size is"
            + " 10485760 bytes");
    assertRefused(
        upload("sendDocument", "document", "a", new byte[0]),
        "Bad Request: file must be non-empty");
    assertRefused(
        upload("sendDocument", Map.of("caption", "c".repeat(1025)), "document", "a", HELLO),
        "Bad Request: message caption is too long");
    assertRefused(call("sendPhoto", ""), "Bad Request: there is no photo in the request");
    assertRefused(call("sendDocument", ""), "Bad Request: there is no document in the request");
    assertRefused(
        call("sendDocument", "'document':'abc'"),
        "Bad Request: wrong file identifier/HTTP URL specified");
    JsonNode huge = upload("sendDocument", "document", "a", new byte[SendFile.MAX_DOCUMENT + 1]);
    assertThat(huge.path("error_code").asInt()).isEqualTo(413);
    assertThat(huge.path("description").asText()).isEqualTo("Request Entity Too Large");
    assertThat(telegram.groups().messages(forum, 0)).allMatch(ChatMessage::isService);
  }

  @Test
  @DisplayName("R10: what people send reaches the bot, which fetches at most 20 MB")
  void peoplesFilesArrive() {
    int thread = topic("One");
    telegram.people().sendPhoto(ada, forum, thread, png(20, 20), "See");
    telegram.people().sendDocument(ada, forum, thread, "a.txt", HELLO, "");
    telegram.people().sendDocument(ada, forum, thread, "b", new byte[(20 << 20) + 1], "");

    var news = updates();
    JsonNode photo = news.get(0).path("message");
    assertThat(photo.path("caption").asText()).isEqualTo("See");
    assertThat(photo.path("message_thread_id").asInt()).isEqualTo(thread);
    JsonNode document = news.get(1).path("message").path("document");
    assertThat(document.path("mime_type").asText()).isEqualTo("text/plain");
    String id = document.path("file_id").asText();
    assertThat(file(id).path("ok").asBoolean()).isTrue();
    String large = news.get(2).path("message").path("document").path("file_id").asText();
    assertRefused(file(large), "Bad Request: file is too big");
    assertRefused(file("abc"), "Bad Request: invalid file_id");
    assertRefused(file(""), "Bad Request: file_id not specified");
    Bot other = telegram.createBot("other_bot", "Other");
    String asOther = "{\"file_id\":\"" + id + "\"}";
    assertRefused(
        new BotClient(telegram, other.token()).call("getFile", asOther),
        "Bad Request: invalid file_id");
    assertThatThrownBy(() -> telegram.people().sendPhoto(ada, forum, thread, HELLO, ""))
        .hasMessage("This is no picture");
  }
}
