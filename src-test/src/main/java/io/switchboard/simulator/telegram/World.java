package io.switchboard.simulator.telegram;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** The bots, the people and the chats that exist. */
final class World {

  private static final Pattern USERNAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,29}(?i:bot)");

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Bot> botsByToken = new ConcurrentHashMap<>();
  private final Map<Long, Bot> botsById = new ConcurrentHashMap<>();
  private final Map<String, Bot> botsByUsername = new ConcurrentHashMap<>();
  private final Map<Long, Person> people = new ConcurrentHashMap<>();
  private final Map<Long, Group> groups = new ConcurrentHashMap<>();
  private final Set<Long> deactivated = ConcurrentHashMap.newKeySet();
  private final Set<BiConsumer<Bot, Chat>> watchers = new CopyOnWriteArraySet<>();
  private final AtomicLong botIds = new AtomicLong(7_000_000_000L);
  private final AtomicLong personIds = new AtomicLong(500_000_000L);
  private final AtomicInteger updateIds;
  private volatile boolean floodLimits;

  /** Updates are numbered by the clock, so that a restarted simulator repeats no number. */
  World(Clock clock) {
    this.clock = clock;
    updateIds = new AtomicInteger((int) (clock.instant().getEpochSecond() % 1_000_000_000));
  }

  Clock clock() {
    return clock;
  }

  boolean hasFloodLimits() {
    return floodLimits;
  }

  void floodLimits(boolean on) {
    floodLimits = on;
  }

  /** Calls back whenever something was written in a chat. */
  void watch(BiConsumer<Bot, Chat> watcher) {
    watchers.add(watcher);
  }

  void changed(Bot bot, Chat chat) {
    if (!watchers.isEmpty()) {
      watchers.forEach(watcher -> watcher.accept(bot, chat));
    }
  }

  Bot bot(String token) {
    return botsByToken.get(token);
  }

  Bot bot(long id) {
    return botsById.get(id);
  }

  Bot botNamed(String username) {
    return botsByUsername.get(username.toLowerCase(Locale.ROOT));
  }

  Collection<Bot> bots() {
    return botsById.values();
  }

  synchronized Bot createBot(String username, String firstName, String wantedToken) {
    if (!USERNAME.matcher(username).matches()) {
      throw new IllegalArgumentException(
          "A bot's username has 5 to 32 letters, digits or _, and ends in bot: " + username);
    }
    if (wantedToken != null && !BotApi.isToken(wantedToken)) {
      throw new IllegalArgumentException("A token is <id>:<35 letters, digits, - or _>");
    }
    long id =
        wantedToken == null
            ? botIds.incrementAndGet()
            : Parameters.wholeNumber(wantedToken.substring(0, wantedToken.indexOf(':')));
    if (botNamed(username) != null || botsById.containsKey(id)) {
      throw new IllegalArgumentException("This bot exists already: " + username);
    }
    UpdateQueue updates = new UpdateQueue(clock, updateIds.addAndGet(100_000));
    String token = wantedToken == null ? newToken(id) : wantedToken;
    Bot bot = new Bot(id, token, username, firstName, updates);
    botsById.put(id, bot);
    botsByUsername.put(username.toLowerCase(Locale.ROOT), bot);
    botsByToken.put(token, bot);
    return bot;
  }

  /** The old token is refused from now on; answers the new one. */
  synchronized String revokeToken(Bot bot) {
    botsByToken.remove(bot.token());
    bot.updates().revoke();
    bot.token(newToken(bot.id()));
    botsByToken.put(bot.token(), bot);
    return bot.token();
  }

  private String newToken(long id) {
    byte[] bytes = new byte[25];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return id + ":AA" + secret.substring(0, 33);
  }

  Person createPerson(String firstName, String username) {
    Person person = new Person(personIds.incrementAndGet(), firstName, username);
    people.put(person.id(), person);
    return person;
  }

  Person person(long id) {
    return people.get(id);
  }

  Collection<Person> people() {
    return people.values();
  }

  void deactivate(Person person) {
    deactivated.add(person.id());
  }

  /** The private chat, made when it is first needed; not yet started. */
  Chat chat(Bot bot, Person person) {
    return bot.chats().computeIfAbsent(person.id(), id -> Chat.privately(person));
  }

  Map<Long, Group> groups() {
    return groups;
  }

  /**
   * The group that a bot may look into, or (with {@code write}) also act in.
   *
   * @param chatId a number below zero
   */
  Group group(Bot bot, long chatId, boolean write) throws Refusal {
    Group group = groups.get(chatId);
    Member member = group == null ? null : group.member(bot.id());
    if (member == null) {
      throw Refusal.badRequest("chat not found");
    }
    if (write && group.migratedTo() != 0) {
      throw new Refusal(Answer.migrated(group.migratedTo()));
    }
    String kind = group.isSupergroup() ? "supergroup chat" : "group chat";
    if (member.status() == Member.Status.KICKED) {
      throw new Refusal(Answer.forbidden("bot was kicked from the " + kind));
    }
    if (member.status() == Member.Status.LEFT) {
      throw new Refusal(Answer.forbidden("bot is not a member of the " + kind));
    }
    return group;
  }

  /** Refuses a bot that acts too fast, when Telegram's flood limits are kept. */
  void pace(Actor by, Chat chat) throws Refusal {
    if (floodLimits && by.isBot()) {
      int wait = by.bot().pace().secondsToWait(chat.id(), clock.millis());
      if (wait > 0) {
        throw new Refusal(Answer.tooManyRequests(wait));
      }
    }
  }

  /** The chat that a bot may write to now. */
  Chat writable(Bot bot, String chatId) throws Refusal {
    if (chatId.isEmpty()) {
      throw Refusal.badRequest("chat_id is empty");
    }
    long id = Parameters.wholeNumber(chatId);
    if (id < 0) {
      return group(bot, id, true);
    }
    Chat chat = bot.chats().get(id);
    if (chat == null && botsById.containsKey(id)) {
      throw new Refusal(Answer.forbidden("bots can't send messages to bots"));
    }
    if (chat == null && !people.containsKey(id)) {
      throw Refusal.badRequest("chat not found");
    }
    if (deactivated.contains(id)) {
      throw new Refusal(Answer.forbidden("user is deactivated"));
    }
    if (chat == null || !chat.isStarted()) {
      throw new Refusal(Answer.forbidden("bot can't initiate conversation with a user"));
    }
    if (chat.isBlocked()) {
      throw new Refusal(Answer.forbidden("bot was blocked by the user"));
    }
    return chat;
  }

  /** Puts a bot's message in a private chat. */
  ChatMessage post(Bot bot, Chat chat, ChatMessage draft) {
    ChatMessage message = draft.numbered(bot.nextMessageId());
    chat.add(message);
    changed(bot, chat);
    return message;
  }
}
