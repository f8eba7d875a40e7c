package io.switchboard.simulator.telegram;

import io.undertow.server.RoutingHandler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The control API for topics, and for what people do in groups. */
final class TopicsApi {

  private final Groups groups;
  private final GroupPeople people;
  private final World world;

  TopicsApi(TelegramSimulator simulator, World world) {
    this.groups = simulator.groups();
    this.people = simulator.people();
    this.world = world;
  }

  void addTo(RoutingHandler routes) {
    String topics = "/simulator/groups/{group}/topics";
    routes
        .get(topics, ControlRoute.answering(this::list))
        .post(topics, ControlRoute.creating(this::create))
        .get(topics + "/{thread}", ControlRoute.answering(this::show))
        .put(topics + "/{thread}", ControlRoute.answering(this::change))
        .delete(topics + "/{thread}", ControlRoute.answering(this::delete))
        .post("/simulator/groups/{group}/messages", ControlRoute.creating(this::say))
        .put("/simulator/groups/{group}/messages/{message}", ControlRoute.answering(this::edit))
        .post("/simulator/groups/{group}/presses", ControlRoute.creating(this::press));
  }

  /** General first; messages only when asked for, with {@code ?messages=true}. */
  private Object list(ControlRequest request) {
    Group group = groups.group(request.number("group"));
    boolean messages = "true".equals(request.text("messages"));
    List<Object> items = new ArrayList<>();
    List<ChatMessage> pinned = group.pinned();
    items.add(topic(group, null, pinned, messages));
    group.topics().forEach(topic -> items.add(topic(group, topic, pinned, messages)));
    return Map.of("items", items, "title", group.title(), "forum", group.isForum());
  }

  private Object show(ControlRequest request) {
    Group group = groups.group(request.number("group"));
    int thread = thread(request);
    Topic topic = group.topic(thread);
    if (topic == null && thread != 0) {
      throw new IllegalArgumentException("There is no topic " + thread);
    }
    return topic(group, topic, group.pinned(), true);
  }

  private Map<String, Object> topic(
      Group group, Topic topic, List<ChatMessage> allPinned, boolean messages) {
    int thread = topic == null ? 0 : topic.id();
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", thread);
    shown.put("name", topic == null ? "General" : topic.name());
    shown.put("iconColor", topic == null ? 0 : topic.iconColor());
    shown.put("iconEmojiId", topic == null ? null : topic.iconEmojiId());
    shown.put("iconEmoji", topic == null ? null : TopicIcons.emoji(topic.iconEmojiId()));
    shown.put("closed", topic != null && topic.closed());
    shown.put(
        "pinned",
        allPinned.stream()
            .filter(message -> message.threadId() == thread)
            .map(ChatMessage::id)
            .toList());
    ChatMessage last = group.log().lastOf(thread);
    shown.put("last", last == null ? null : message(last));
    if (messages) {
      List<ChatMessage> all = group.log().ofThread(thread, Groups.SHOWN);
      shown.put("messages", all.stream().map(this::message).toList());
    }
    return shown;
  }

  private Map<String, Object> message(ChatMessage message) {
    Bot bot = message.fromBot() ? world.bot(message.senderId()) : null;
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", message.id());
    shown.put("sentAt", message.sentAt());
    shown.put("editedAt", message.editedAt());
    shown.put("senderId", message.senderId());
    shown.put(
        "senderName", bot == null ? world.person(message.senderId()).firstName() : bot.firstName());
    shown.put("fromBot", message.fromBot());
    shown.put("text", message.text());
    shown.put("entities", message.content().entities());
    shown.put("replyMarkup", message.replyMarkup());
    shown.put("repliesTo", message.repliesTo());
    shown.put("silent", message.silent());
    shown.put("service", message.service());
    shown.put("attachment", message.attachment());
    return shown;
  }

  /** One topic by {@code name}, or {@code count} of them named after {@code prefix}. */
  private Object create(ControlRequest request) {
    long group = request.number("group");
    Person person = request.person(world);
    if (!request.body().has("count")) {
      return Map.of("id", people.createTopic(person, group, request.needed("name")));
    }
    String prefix = request.needed("prefix");
    List<Integer> ids = new ArrayList<>();
    for (int i = 1; i <= request.wholeNumber("count", 1); i++) {
      ids.add(people.createTopic(person, group, prefix + " " + i));
    }
    return Map.of("ids", ids);
  }

  private Object change(ControlRequest request) {
    long group = request.number("group");
    Person person = request.person(world);
    int thread = thread(request);
    if (request.body().has("name")) {
      people.renameTopic(person, group, thread, request.needed("name"));
    }
    if (request.body().has("iconEmojiId")) {
      people.changeTopicIcon(person, group, thread, request.body().get("iconEmojiId").asText());
    }
    if (request.body().has("closed")) {
      if (request.body().get("closed").asBoolean()) {
        people.closeTopic(person, group, thread);
      } else {
        people.reopenTopic(person, group, thread);
      }
    }
    return show(request);
  }

  private Object delete(ControlRequest request) {
    people.deleteTopic(request.person(world), request.number("group"), thread(request));
    return list(request);
  }

  private static int thread(ControlRequest request) {
    return (int) request.number("thread");
  }

  /** One message, or an array of them. */
  private Object say(ControlRequest request) {
    if (!request.body().isArray()) {
      return Map.of("messageId", sayOne(request));
    }
    List<Integer> ids = new ArrayList<>(request.body().size());
    request.body().forEach(each -> ids.add(sayOne(request.with(each))));
    return Map.of("messageIds", ids);
  }

  private int sayOne(ControlRequest request) {
    long group = request.number("group");
    Person person = request.person(world);
    int answered = request.wholeNumber("replyTo", 0);
    return answered == 0
        ? people.say(person, group, request.wholeNumber("thread", 0), request.needed("text"))
        : people.reply(person, group, answered, request.needed("text"));
  }

  private Object edit(ControlRequest request) {
    int message = (int) request.number("message");
    people.edit(request.person(world), request.number("group"), message, request.needed("text"));
    return Map.of("messageId", message);
  }

  private Object press(ControlRequest request) {
    String id =
        people.press(
            request.person(world),
            request.number("group"),
            request.wholeNumber("messageId", 0),
            request.needed("data"));
    return Map.of("callbackQueryId", id);
  }
}
