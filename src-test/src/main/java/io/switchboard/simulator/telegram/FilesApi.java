package io.switchboard.simulator.telegram;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;

/** The control API for files: what people send, and what the page shows. */
final class FilesApi {

  private final GroupPeople people;
  private final Files files;
  private final World world;

  FilesApi(GroupPeople people, Files files, World world) {
    this.people = people;
    this.files = files;
    this.world = world;
  }

  void addTo(RoutingHandler routes) {
    routes
        .post("/simulator/groups/{group}/files", ControlRoute.creating(this::send))
        .get("/simulator/files/{number}", this::show);
  }

  /** A document when there is a name, otherwise a photo; its content in Base64. */
  private Object send(ControlRequest request) {
    byte[] content = Base64.getDecoder().decode(request.needed("content"));
    Person person = request.person(world);
    long group = request.number("group");
    int thread = request.wholeNumber("thread", 0);
    String given = request.optional("caption");
    String caption = given == null ? "" : given;
    String name = request.optional("name");
    int id =
        name == null
            ? people.sendPhoto(person, group, thread, content, caption)
            : people.sendDocument(person, group, thread, name, content, caption);
    return Map.of("messageId", id);
  }

  private void show(HttpServerExchange exchange) {
    String number = exchange.getQueryParameters().get("number").getFirst();
    Files.Stored file = files.byNumber((int) Parameters.wholeNumber(number));
    if (file == null) {
      ControlRoute.send(exchange, 404, Map.of("error", "This file is no longer kept"));
      return;
    }
    boolean photo = file.about().photo();
    exchange
        .getResponseHeaders()
        .put(Headers.CONTENT_TYPE, photo ? file.about().mimeType() : "application/octet-stream")
        .put(Headers.X_CONTENT_TYPE_OPTIONS, "nosniff")
        .put(Headers.CONTENT_DISPOSITION, photo ? "inline" : "attachment");
    exchange.getResponseSender().send(ByteBuffer.wrap(file.content()));
  }
}
