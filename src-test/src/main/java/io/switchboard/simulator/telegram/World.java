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
  private final Set<Long> deactivated = ConcurrentHashMap.newKeySet();
  private final Set<BiConsumer<Bot, Chat>> watchers = new CopyOnWriteArraySet<>();
  private final AtomicLong botIds = new AtomicLong(7_000_000_000L);
  private final AtomicLong personIds = new AtomicLong(500_000_000L);
  private final AtomicLong groupIds = new AtomicLong(4_000_000_000L);
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

  Chat createGroup(String title, Collection<Bot> members) {
    Chat group = Chat.group(-groupIds.incrementAndGet(), title);
    members.forEach(bot -> bot.chats().put(group.id(), group));
    return group;
  }

  /** Turns a group into a supergroup with a new id, which it answers. */
  long migrate(long groupId) {
    Chat supergroup = null;
    for (Bot bot : bots()) {
      Chat group = bot.chats().get(groupId);
      if (group != null && !group.isPrivate()) {
        if (supergroup == null) {
          supergroup = Chat.group(-1_000_000_000_000L + groupId, group.title());
        }
        group.migrateTo(supergroup.id());
        bot.chats().put(supergroup.id(), supergroup);
      }
    }
    if (supergroup == null) {
      throw new IllegalArgumentException("No bot is a member of a group " + groupId);
    }
    return supergroup.id();
  }

  /** The chat that a bot may write to now. */
  Chat writable(Bot bot, String chatId) throws Refusal {
    if (chatId.isEmpty()) {
      throw Refusal.badRequest("chat_id is empty");
    }
    long id = Parameters.wholeNumber(chatId);
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
    if (chat.migratedTo() != 0) {
      throw new Refusal(Answer.migrated(chat.migratedTo()));
    }
    return chat;
  }

  ChatMessage post(Bot bot, Chat chat, long now, FormattedText text, String replyMarkup) {
    ChatMessage message =
        new ChatMessage(bot.nextMessageId(), now, bot.id(), true, text, replyMarkup);
    chat.add(message);
    changed(bot, chat);
    return message;
  }
}
