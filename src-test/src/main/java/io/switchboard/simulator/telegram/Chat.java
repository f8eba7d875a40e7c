package io.switchboard.simulator.telegram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A conversation that a bot can take part in: private with one person, or a group. */
final class Chat {

  /** Older messages are forgotten by the page; the journal still has them. */
  static final int REMEMBERED = 200;

  private final long id;
  private final Person person;
  private final String title;
  private final String json;
  private final Deque<ChatMessage> messages = new ArrayDeque<>();
  private volatile boolean started;
  private volatile boolean blocked;
  private volatile long migratedTo;
  private volatile long changedAt;
  private int lastId;

  private Chat(long id, Person person, String title, String json) {
    this.id = id;
    this.person = person;
    this.title = title;
    this.json = json;
  }

  static Chat privately(Person person) {
    return new Chat(person.id(), person, person.firstName(), person.chatJson());
  }

  static Chat group(long id, String title) {
    boolean supergroup = id <= -1_000_000_000_000L;
    String json =
        "{\"id\":%d,\"title\":%s,\"type\":\"%s\"}"
            .formatted(id, Json.quoted(title), supergroup ? "supergroup" : "group");
    Chat group = new Chat(id, null, title, json);
    group.started = true;
    return group;
  }

  long id() {
    return id;
  }

  Person person() {
    return person;
  }

  boolean isPrivate() {
    return person != null;
  }

  String title() {
    return title;
  }

  String json() {
    return json;
  }

  boolean isStarted() {
    return started;
  }

  void start() {
    started = true;
  }

  boolean isBlocked() {
    return blocked;
  }

  void block(boolean block) {
    blocked = block;
  }

  long migratedTo() {
    return migratedTo;
  }

  void migrateTo(long newId) {
    migratedTo = newId;
  }

  long changedAt() {
    return changedAt;
  }

  synchronized void add(ChatMessage message) {
    if (messages.size() == REMEMBERED) {
      messages.removeFirst();
    }
    messages.addLast(message);
    lastId = Math.max(lastId, message.id());
    changedAt = message.sentAt();
  }

  /** False when there is no such message to delete. */
  synchronized boolean delete(int messageId) {
    return messages.removeIf(message -> message.id() == messageId);
  }

  synchronized boolean mayHold(int messageId) {
    if (messageId <= 0 || messageId > lastId) {
      return false;
    }
    return (messages.size() == REMEMBERED && messageId < messages.getFirst().id())
        || messages.stream().anyMatch(message -> message.id() == messageId);
  }

  synchronized List<ChatMessage> messages() {
    return new ArrayList<>(messages);
  }

  synchronized ChatMessage last() {
    return messages.peekLast();
  }
}
