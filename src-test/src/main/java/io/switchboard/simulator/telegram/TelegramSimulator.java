package io.switchboard.simulator.telegram;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A Telegram Bot API that lives in this process, on plain HTTP on the loopback interface. Give
 * {@link #url()} to a client in place of {@code https://api.telegram.org}. All methods may be
 * called from any thread; what they change is in force when they return.
 */
public final class TelegramSimulator implements AutoCloseable {

  private static final long MAX_BODY = 64L << 20;

  private final World world;
  private final Conversations conversations;
  private final GroupRooms rooms;
  private final Webhooks webhooks;
  private final WebhookTransport transport = new WebhookTransport();
  private final Faults faults = new Faults();
  private final Journal journal;
  private final ChatEvents events;
  private final Undertow server;
  private final int port;

  private TelegramSimulator(int wantedPort, Clock clock) {
    world = new World(clock);
    conversations = new Conversations(world);
    rooms = new GroupRooms(world, conversations);
    webhooks = new Webhooks(clock, transport);
    journal = new Journal(clock);
    HttpHandler api = new BotApi(world, faults, journal, BotMethods.all(world, rooms, webhooks));
    events = new ChatEvents(world);
    HttpHandler pages = SimulatorRoutes.of(this, world, rooms.files(), events);
    server =
        Undertow.builder()
            .addHttpListener(wantedPort, "127.0.0.1")
            .setIoThreads(2)
            .setWorkerThreads(4)
            .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
            .setServerOption(UndertowOptions.ALWAYS_SET_DATE, false)
            .setServerOption(UndertowOptions.RECORD_REQUEST_START_TIME, false)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, MAX_BODY)
            .setHandler(
                exchange -> {
                  boolean isApi = BotApi.isForApi(exchange.getRequestPath());
                  (isApi ? api : pages).handleRequest(exchange);
                })
            .build();
    server.start();
    port = ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
  }

  /** Starts on this port of 127.0.0.1; 0 takes a free one. */
  public static TelegramSimulator start(int port) {
    return start(port, Clock.systemUTC());
  }

  /** Starts with a clock that tests can move: expiry, flood limits and dates follow it. */
  public static TelegramSimulator start(int port, Clock clock) {
    return new TelegramSimulator(port, clock);
  }

  public int port() {
    return port;
  }

  /** The origin to call instead of Telegram's, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public Faults faults() {
    return faults;
  }

  public Journal journal() {
    return journal;
  }

  /** Makes a bot as BotFather does; its username ends in {@code bot}. */
  public Bot createBot(String username, String firstName) {
    return world.createBot(username, firstName, null);
  }

  /** Makes a bot whose token is known beforehand: {@code <id>:<35 characters>}. */
  public Bot createBot(String username, String firstName, String token) {
    return world.createBot(username, firstName, token);
  }

  /** Makes bots named {@code <prefix>_1_bot}, {@code <prefix>_2_bot} and so on. */
  public List<Bot> createBots(int count, String prefix) {
    List<Bot> bots = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      bots.add(createBot(prefix + "_" + i + "_bot", prefix + " " + i));
    }
    return bots;
  }

  /** The bot with this username, in any case; null when there is none. */
  public Bot bot(String username) {
    return world.botNamed(username);
  }

  /** Refuses the bot's token from now on (401), and answers the new one. */
  public String revokeToken(Bot bot) {
    return world.revokeToken(bot);
  }

  /** Makes an account; its username may be null. */
  public Person createPerson(String firstName, String username) {
    return world.createPerson(firstName, username);
  }

  /**
   * Writes to a bot as this person, {@code /start <payload>} for example. Answers the message id.
   */
  public int say(Person person, Bot bot, String text) {
    return conversations.say(person, bot, text);
  }

  /** Groups, supergroups and forums: who is in them, and what stands in them. */
  public Groups groups() {
    return rooms.groups();
  }

  /** What people do in groups. */
  public GroupPeople people() {
    return rooms.people();
  }

  /** Writes in a group, outside of topics. */
  public int sayInGroup(Person person, long groupId, String text) {
    return people().say(person, groupId, 0, text);
  }

  /** Presses a button under a bot's message. */
  public String press(Person person, Bot bot, int messageId, String callbackData) {
    return conversations.press(person, bot, messageId, callbackData);
  }

  public void block(Person person, Bot bot) {
    conversations.block(person, bot);
  }

  public void unblock(Person person, Bot bot) {
    conversations.unblock(person, bot);
  }

  /** Deletes the person's account. */
  public void deactivate(Person person) {
    world.deactivate(person);
  }

  /** Makes a supergroup with topics, with these bots as full administrators; answers its id. */
  public long createForum(String title, Person owner, Bot... administrators) {
    return groups().createForum(title, owner, administrators);
  }

  /** Makes a basic group with these bots in it; answers its chat id. */
  public long createGroup(String title, Bot... members) {
    return groups().create(title, Arrays.asList(members));
  }

  /** Upgrades a group to a supergroup; answers its new chat id. */
  public long migrateGroup(long groupId) {
    return groups().migrate(groupId);
  }

  /** The newest 200 messages between a person and a bot, oldest first. */
  public List<ChatMessage> messages(Person person, Bot bot) {
    return world.chat(bot, person).messages();
  }

  /**
   * Webhooks below a public https origin reach this plain http origin from now on, as through a
   * proxy that ends TLS.
   */
  public void proxy(String publicOrigin, String localOrigin) {
    webhooks.proxy(publicOrigin, localOrigin);
  }

  /** Keeps Telegram's own flood limits, or not (as at the start). */
  public void floodLimits(boolean on) {
    world.floodLimits(on);
  }

  /** Stops listening; requests that still wait lose their connections. */
  @Override
  public void close() {
    server.stop();
    events.close();
    transport.close();
  }
}
