package io.switchboard.simulator.telegram;

import java.util.Map;

/** The parts of the simulator that messages and groups are made of, put together. */
final class GroupRooms {

  private final World world;
  private final Conversations conversations;
  private final GroupPosts posts;
  private final TopicChanges topics;
  private final Groups groups;
  private final GroupPeople people;
  private final Files files = new Files();

  GroupRooms(World world, Conversations conversations) {
    this.world = world;
    this.conversations = conversations;
    posts = new GroupPosts(world);
    topics = new TopicChanges(world, posts);
    groups = new Groups(world, posts);
    people = new GroupPeople(world, groups, posts, topics, conversations, files);
  }

  Groups groups() {
    return groups;
  }

  GroupPeople people() {
    return people;
  }

  Files files() {
    return files;
  }

  void addTo(Map<String, BotMethod> methods) {
    Sends sends = new Sends(world, posts);
    methods.put("sendMessage", new SendMessage(sends));
    methods.put("sendChatAction", sends::act);
    methods.put("sendPhoto", new SendFile(sends, files, true));
    methods.put("sendDocument", new SendFile(sends, files, false));
    new FileMethods(files).addTo(methods);
    methods.put("answerCallbackQuery", conversations::answerCallback);
    new EditMethods(world, posts).addTo(methods);
    new ForumMethods(world, topics).addTo(methods);
    new PinMethods(world, posts).addTo(methods);
    new GroupMethods(world, groups, posts).addTo(methods);
  }
}
