package io.switchboard.simulator.telegram;

import java.util.List;

/** A conversation that a bot can take part in: private with one person, or a {@link Group}. */
class Chat {

  /** Older messages are forgotten by the page; the journal still has them. */
  static final int REMEMBERED = 200;

  private final long id;
  private final Person person;
  private final String title;
  private final MessageLog log;
  private volatile String json;
  private volatile boolean started;
  private volatile boolean blocked;
  private volatile long changedAt;

  Chat(long id, Person person, String title, String json, int remembered) {
    this.id = id;
    this.person = person;
    this.title = title;
    this.json = json;
    this.log = new MessageLog(remembered);
  }

  static Chat privately(Person person) {
    return new Chat(person.id(), person, person.firstName(), person.chatJson(), REMEMBERED);
  }

  /** For a group the chat id of the Bot API, below zero. */
  public long id() {
    return id;
  }

  Person person() {
    return person;
  }

  boolean isPrivate() {
    return person != null;
  }

  public String title() {
    return title;
  }

  String json() {
    return json;
  }

  void json(String changed) {
    json = changed;
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

  long changedAt() {
    return changedAt;
  }

  void add(ChatMessage message) {
    log.add(message);
    changedAt = message.sentAt();
  }

  MessageLog log() {
    return log;
  }

  List<ChatMessage> messages() {
    return log.all();
  }
}
