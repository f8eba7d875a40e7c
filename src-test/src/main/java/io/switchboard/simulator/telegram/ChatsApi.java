package io.switchboard.simulator.telegram;

import io.undertow.server.RoutingHandler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the page shows: the chats, one chat, and the way into a new one. */
final class ChatsApi {

  private static final int LISTED = 200;
  private static final String DEFAULT_PERSON = "You";

  private record Listed(Bot bot, Chat chat) {}

  private final TelegramSimulator simulator;
  private final World world;

  ChatsApi(TelegramSimulator simulator, World world) {
    this.simulator = simulator;
    this.world = world;
  }

  void addTo(RoutingHandler routes) {
    routes
        .get("/simulator/chats", ControlRoute.answering(this::list))
        .get("/simulator/chats/{bot}/{person}", ControlRoute.answering(this::chat))
        .post("/simulator/chats", ControlRoute.creating(this::open));
  }

  private Object list(ControlRequest request) {
    String search = request.text("search");
    String wanted = search == null ? "" : search.toLowerCase(Locale.ROOT);
    List<Listed> found = new ArrayList<>();
    for (Bot bot : world.bots()) {
      for (Chat chat : bot.chats().values()) {
        if (chat.isPrivate() && title(bot, chat).contains(wanted)) {
          found.add(new Listed(bot, chat));
        }
      }
    }
    found.sort(Comparator.comparingLong((Listed listed) -> listed.chat().changedAt()).reversed());
    return Map.of(
        "items",
        found.stream().limit(LISTED).map(each -> summary(each.bot(), each.chat())).toList(),
        "total",
        found.size());
  }

  private static String title(Bot bot, Chat chat) {
    return (bot.firstName() + ' ' + bot.username() + ' ' + chat.title()).toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> summary(Bot bot, Chat chat) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("bot", bot.id());
    shown.put("botName", bot.firstName());
    shown.put("botUsername", bot.username());
    shown.put("person", chat.person().id());
    shown.put("personName", chat.title());
    shown.put("started", chat.isStarted());
    shown.put("blocked", chat.isBlocked());
    shown.put("changedAt", chat.changedAt());
    ChatMessage last = chat.log().last();
    shown.put(
        "last",
        last == null
            ? null
            : last.text()
                .codePoints()
                .limit(120)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    return shown;
  }

  private Object chat(ControlRequest request) {
    Bot bot = world.bot(request.number("bot"));
    Person person = world.person(request.number("person"));
    if (bot == null || person == null) {
      throw new IllegalArgumentException("There is no such chat");
    }
    Chat chat = world.chat(bot, person);
    Map<String, Object> shown = summary(bot, chat);
    shown.put("messages", chat.messages());
    return shown;
  }

  /**
   * Opens a bot's chat for a person (a given one, or the page's own), and follows a start link when
   * there is a payload.
   */
  private Object open(ControlRequest request) {
    Bot bot = request.bot(world);
    Person person = request.optional("person") == null ? self() : request.person(world);
    String payload = request.optional("start");
    if (payload != null) {
      simulator.say(person, bot, payload.isEmpty() ? "/start" : "/start " + payload);
    }
    return summary(bot, world.chat(bot, person));
  }

  private Person self() {
    return world.people().stream()
        .min(Comparator.comparingLong(Person::id))
        .orElseGet(() -> world.createPerson(DEFAULT_PERSON, null));
  }
}
