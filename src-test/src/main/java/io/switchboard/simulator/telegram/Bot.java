package io.switchboard.simulator.telegram;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A bot as BotFather made it. */
public final class Bot {

  private final long id;
  private final String username;
  private final String firstName;
  private final String json;
  private final AtomicInteger messageIds = new AtomicInteger();
  private final Map<Long, Chat> chats = new ConcurrentHashMap<>();
  private final Map<String, String> commands = new ConcurrentHashMap<>();
  private final UpdateQueue updates;
  private final SentPace pace = new SentPace();
  private volatile String token;
  private volatile boolean readsAll;

  Bot(long id, String token, String username, String firstName, UpdateQueue updates) {
    this.id = id;
    this.token = token;
    this.username = username;
    this.firstName = firstName;
    this.updates = updates;
    this.json = Json.user(id, true, firstName, username);
  }

  public long id() {
    return id;
  }

  /** The token that is valid now. */
  public String token() {
    return token;
  }

  /** Without the {@code @}. */
  public String username() {
    return username;
  }

  public String firstName() {
    return firstName;
  }

  /** How many updates wait to be fetched or pushed. */
  public int pendingUpdates() {
    return updates.size();
  }

  /**
   * Switches privacy mode off ({@code true}) or on, as BotFather's /setprivacy does. Whoever has it
   * on, as at the start, reads in groups only what is meant for it, unless it is an administrator.
   */
  public void readsAllGroupMessages(boolean all) {
    readsAll = all;
  }

  boolean readsAll() {
    return readsAll;
  }

  void token(String newToken) {
    token = newToken;
  }

  String userJson() {
    return json;
  }

  int nextMessageId() {
    return messageIds.incrementAndGet();
  }

  Map<Long, Chat> chats() {
    return chats;
  }

  Map<String, String> commands() {
    return commands;
  }

  UpdateQueue updates() {
    return updates;
  }

  SentPace pace() {
    return pace;
  }
}
