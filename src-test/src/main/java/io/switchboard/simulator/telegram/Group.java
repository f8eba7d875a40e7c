package io.switchboard.simulator.telegram;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A group, a supergroup or a forum: its members, its topics, and one sequence of message ids for
 * all who are in it. Who changes it holds its monitor, so that updates come in the order of ids.
 */
final class Group extends Chat {

  static final int REMEMBERED = 100_000;
  private static final long FIRST_SUPERGROUP = -1_000_000_000_000L;

  private final Map<Long, Member> members = new ConcurrentHashMap<>();
  private final Map<Integer, Topic> topics = new ConcurrentSkipListMap<>();
  private final Set<Integer> pins = new ConcurrentSkipListSet<>();
  private final AtomicInteger messageIds = new AtomicInteger();
  private final boolean open;
  private volatile boolean forum;
  private volatile long migratedTo;
  private volatile long lastBotId;

  /**
   * @param open whether people become members by writing
   */
  Group(long id, String title, boolean forum, boolean open) {
    super(id, null, title, json(id, title, forum), REMEMBERED);
    this.forum = forum;
    this.open = open;
    start();
  }

  static long supergroupId(long groupId) {
    return FIRST_SUPERGROUP + groupId;
  }

  private static String json(long id, String title, boolean forum) {
    StringBuilder out = new StringBuilder(128).append("{\"id\":").append(id);
    Json.quote(out.append(",\"title\":"), title);
    if (id <= FIRST_SUPERGROUP) {
      return out.append(forum ? ",\"is_forum\":true" : "")
          .append(",\"type\":\"supergroup\"}")
          .toString();
    }
    return out.append(",\"type\":\"group\",\"all_members_are_administrators\":false}").toString();
  }

  boolean isSupergroup() {
    return id() <= FIRST_SUPERGROUP;
  }

  boolean isForum() {
    return forum;
  }

  boolean isOpen() {
    return open;
  }

  void forum(boolean on) {
    forum = on;
    json(json(id(), title(), on));
  }

  long migratedTo() {
    return migratedTo;
  }

  void migrateTo(long newId) {
    migratedTo = newId;
  }

  int nextMessageId() {
    return messageIds.incrementAndGet();
  }

  /** Null when it never was one. */
  Member member(long id) {
    return members.get(id);
  }

  Collection<Member> members() {
    return members.values();
  }

  boolean isPresent(long id) {
    Member member = members.get(id);
    return member != null && member.isPresent();
  }

  boolean may(long id, AdminRight right) {
    Member member = members.get(id);
    return member != null && member.may(right);
  }

  void put(Member member) {
    members.put(member.id(), member);
  }

  /** The bot that wrote last; 0 for none. */
  long lastBotId() {
    return lastBotId;
  }

  @Override
  void add(ChatMessage message) {
    super.add(message);
    if (message.fromBot()) {
      lastBotId = message.senderId();
    }
  }

  Topic topic(int threadId) {
    return topics.get(threadId);
  }

  List<Topic> topics() {
    return List.copyOf(topics.values());
  }

  void put(Topic topic) {
    topics.put(topic.id(), topic);
  }

  void delete(Topic topic) {
    topics.remove(topic.id());
    log().deleteThread(topic.id());
    pins.removeIf(pin -> log().get(pin) == null);
  }

  boolean pin(int messageId) {
    return pins.add(messageId);
  }

  boolean unpin(int messageId) {
    return pins.remove(messageId);
  }

  /** The pinned messages, oldest first. */
  List<ChatMessage> pinned() {
    return pins.stream().map(log()::get).filter(Objects::nonNull).toList();
  }
}
