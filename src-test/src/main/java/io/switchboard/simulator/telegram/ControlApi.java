package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.server.RoutingHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The control API for bots, people, groups, and what people do. */
final class ControlApi {

  private final TelegramSimulator simulator;
  private final World world;

  ControlApi(TelegramSimulator simulator, World world) {
    this.simulator = simulator;
    this.world = world;
  }

  void addTo(RoutingHandler routes) {
    routes
        .get("/simulator/health", ControlRoute.answering(request -> Map.of("status", "ok")))
        .post("/simulator/bots", ControlRoute.creating(this::createBot))
        .post("/simulator/bots/bulk", ControlRoute.creating(this::createBots))
        .post("/simulator/bots/{bot}/token", ControlRoute.answering(this::revoke))
        .post("/simulator/people", ControlRoute.creating(this::createPerson))
        .post("/simulator/people/bulk", ControlRoute.creating(this::createPeople))
        .post("/simulator/people/{person}/deactivation", ControlRoute.answering(this::deactivate))
        .post("/simulator/messages", ControlRoute.creating(this::say))
        .post("/simulator/presses", ControlRoute.creating(this::press))
        .post("/simulator/blocks", ControlRoute.answering(this::block))
        .put("/simulator/bots/{bot}/privacy", ControlRoute.answering(this::privacy))
        .post("/simulator/proxies", ControlRoute.creating(this::proxy))
        .put("/simulator/flood-limits", ControlRoute.answering(this::floodLimits));
  }

  private Object createBot(ControlRequest request) {
    String username = request.needed("username");
    String firstName = request.optional("firstName");
    return withToken(
        world.createBot(
            username, firstName == null ? username : firstName, request.optional("token")));
  }

  private Object createBots(ControlRequest request) {
    int count = request.wholeNumber("count", 1);
    List<Object> items = new ArrayList<>(count);
    simulator.createBots(count, request.needed("prefix")).forEach(bot -> items.add(withToken(bot)));
    return Map.of("items", items);
  }

  private static Map<String, Object> withToken(Bot bot) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", bot.id());
    shown.put("token", bot.token());
    shown.put("username", bot.username());
    shown.put("firstName", bot.firstName());
    return shown;
  }

  private Object revoke(ControlRequest request) {
    Bot bot = named(request);
    world.revokeToken(bot);
    return withToken(bot);
  }

  private Bot named(ControlRequest request) {
    Bot bot = world.bot(request.number("bot"));
    if (bot == null) {
      throw new IllegalArgumentException("There is no bot " + request.text("bot"));
    }
    return bot;
  }

  private Object privacy(ControlRequest request) {
    boolean on = request.body().path("on").asBoolean(true);
    named(request).readsAllGroupMessages(!on);
    return Map.of("on", on);
  }

  private Object createPerson(ControlRequest request) {
    return world.createPerson(request.needed("firstName"), request.optional("username"));
  }

  private Object createPeople(ControlRequest request) {
    int count = request.wholeNumber("count", 1);
    String prefix = request.needed("prefix");
    List<Person> items = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      items.add(world.createPerson(prefix + " " + i, null));
    }
    return Map.of("items", items);
  }

  private Object deactivate(ControlRequest request) {
    Person person = world.person(request.number("person"));
    if (person == null) {
      throw new IllegalArgumentException("There is no person " + request.text("person"));
    }
    world.deactivate(person);
    return person;
  }

  /** One message, or an array of them. */
  private Object say(ControlRequest request) {
    if (!request.body().isArray()) {
      return Map.of("messageId", sayOne(request));
    }
    List<Integer> ids = new ArrayList<>(request.body().size());
    for (JsonNode each : request.body()) {
      ids.add(sayOne(request.with(each)));
    }
    return Map.of("messageIds", ids);
  }

  private int sayOne(ControlRequest request) {
    return simulator.say(request.person(world), request.bot(world), request.needed("text"));
  }

  private Object press(ControlRequest request) {
    return Map.of(
        "callbackQueryId",
        simulator.press(
            request.person(world),
            request.bot(world),
            request.wholeNumber("messageId", 0),
            request.needed("data")));
  }

  private Object block(ControlRequest request) {
    boolean blocked = request.body().path("blocked").asBoolean(true);
    if (blocked) {
      simulator.block(request.person(world), request.bot(world));
    } else {
      simulator.unblock(request.person(world), request.bot(world));
    }
    return Map.of("blocked", blocked);
  }

  private Object proxy(ControlRequest request) {
    String publicOrigin = request.needed("publicOrigin");
    simulator.proxy(publicOrigin, request.needed("localOrigin"));
    return Map.of("publicOrigin", publicOrigin);
  }

  private Object floodLimits(ControlRequest request) {
    boolean on = request.body().path("on").asBoolean();
    simulator.floodLimits(on);
    return Map.of("on", on);
  }
}
