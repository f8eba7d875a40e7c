package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.DeliveryOutcome;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Unknown;
import io.switchboard.channels.boundary.SendsText;
import io.switchboard.channels.boundary.SendsTextContract;
import io.switchboard.channels.boundary.TextFormat;
import io.switchboard.channels.boundary.TextPart;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.ChatMessage;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.JournalEntry;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.simulator.telegram.Outcome;
import io.switchboard.simulator.telegram.Person;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.objects.User;

class SendsByTelegramTest implements SendsTextContract {
  private final TelegramStage stage = new TelegramStage();
  private Bot bot;
  private Person person;
  private ChannelRoute route;
  private BotApi closedPort;
  private boolean down;

  @BeforeEach
  void bind() throws IOException {
    bot = stage.telegram.createBot("acme_bot", "Acme");
    person = stage.starter(bot);
    route = stage.channel(bot, Long.toString(person.id())).route();
    try (ServerSocket free = new ServerSocket(0)) {
      closedPort = new BotApi(URI.create("http://127.0.0.1:" + free.getLocalPort()));
    }
  }

  @AfterEach
  void end() {
    closedPort.close();
    stage.close();
  }

  @Override
  public SendsText adapter() {
    URI origin = URI.create(stage.telegram.url());
    return down
        ? new SendsByTelegram(
            closedPort,
            new TelegramSettings(
                origin, origin, io.switchboard.channels.boundary.Pace.UNLIMITED, false, origin),
            stage.credentials,
            java.time.Clock.systemUTC())
        : stage.adapter();
  }

  @Override
  public ChannelRoute route() {
    return route;
  }

  @Override
  public List<String> received() {
    return stage.telegram.messages(person, bot).stream()
        .filter(message -> message.fromBot())
        .map(ChatMessage::text)
        .toList();
  }

  @Override
  public int asked() {
    return stage.telegram.journal().count(JournalFilter.all().ofMethod("sendMessage"));
  }

  private void fault(FaultRule rule) {
    stage.telegram.faults().add(rule.onMethod("sendMessage").next(1));
  }

  @Override
  public void platformIsDown() {
    down = true;
  }

  @Override
  public void answerIsLost() {
    fault(FaultRule.dropAfter());
  }

  @Override
  public void platformIsBusyFor(Duration wait) {
    fault(FaultRule.tooManyRequests((int) wait.toSeconds()));
  }

  @Override
  public void platformFails() {
    fault(FaultRule.error(500, "Internal Server Error"));
  }

  @Override
  public void credentialDies() {
    stage.telegram.revokeToken(bot);
  }

  @Override
  public void personLeaves() {
    stage.telegram.block(person, bot);
  }

  @Override
  public void messageIsRejected() {
    fault(FaultRule.error(400, "Bad Request: message text is empty"));
  }

  @Test
  @DisplayName("R4: markup that Telegram rejects is sent once as plain text")
  void rejectedMarkupIsSentPlain() {
    fault(FaultRule.error(400, "Bad Request: can't parse entities: Can't find end of Bold"));
    assertThat(send("**Hi** there", TextFormat.MARKDOWN)).isInstanceOf(Delivered.class);
    assertThat(received()).containsExactly("Hi there");
    assertThat(asked()).isEqualTo(2);
  }

  @Test
  @DisplayName("R3: a chat that moved gets the message, and its new address is told")
  void movedChatIsFollowed() {
    long group = stage.telegram.createGroup("Team", bot);
    long moved = stage.telegram.migrateGroup(group);
    ChannelRoute toGroup = stage.channel(bot, Long.toString(group)).route();
    DeliveryOutcome outcome =
        adapter().send(toGroup, TextPart.plain("Hello"), "key").toCompletableFuture().join();
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Delivered.class, d -> assertThat(d.newAddress()).contains(Long.toString(moved)));
  }

  @Test
  @DisplayName(
      "R3, R4: a chat that moved gets the message as plain text where its markup is refused")
  void movedChatGetsPlainTextToo() {
    long group = stage.telegram.createGroup("Team", bot);
    long moved = stage.telegram.migrateGroup(group);
    FaultRule unparsable = FaultRule.error(400, "Bad Request: can't parse entities: odd");
    stage.telegram.faults().add(unparsable.onMethod("sendMessage").inChat(moved).next(1));
    ChannelRoute toGroup = stage.channel(bot, Long.toString(group)).route();
    TextPart part = adapter().prepare("**Hi** there", TextFormat.MARKDOWN).get(0);
    assertThat(adapter().send(toGroup, part, "key").toCompletableFuture().join())
        .isInstanceOfSatisfying(
            Delivered.class, d -> assertThat(d.newAddress()).contains(Long.toString(moved)));
    assertThat(asked()).isEqualTo(3);
  }

  @Test
  @DisplayName("R4: whatever Markdown is rendered, Telegram's parser takes it")
  void renderedMarkdownIsAlwaysAccepted() {
    String[] pieces = {
      "*",
      "**",
      "_",
      "__",
      "`",
      "```\n",
      "[a](",
      "https://x.y/(z)",
      ")",
      "]",
      "[",
      "\n",
      "\n\n",
      "- ",
      "1. ",
      "> ",
      "# ",
      "word ",
      "a_b*c",
      "\\",
      "!",
      ".",
      "~~",
      "||",
      "😀",
      "<b>",
      "&amp;",
      "=",
      "+",
      "{",
      "}",
      "|",
      "#",
      "![i](u)",
      "***",
      "    code\n"
    };
    Random random = new Random(42);
    for (int i = 0; i < 400; i++) {
      StringBuilder text = new StringBuilder("start ");
      int length = i % 40 == 0 ? 3_000 : 1 + random.nextInt(30);
      for (int j = 0; j < length; j++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (TextPart part : adapter().prepare(text.toString(), TextFormat.MARKDOWN)) {
        assertThat(adapter().send(route, part, "key").toCompletableFuture().join())
            .as("%s", part)
            .isInstanceOf(Delivered.class);
        assertThat(refusals()).as("sent as markup: %s", part).isEmpty();
      }
    }
  }

  @Test
  @DisplayName("R1: a proxy's page in the place of an answer is told from Telegram's words")
  void proxyPagesAreNotTelegram() throws IOException {
    assertThat(answered("HTTP/1.1 502 Bad Gateway", "<html>nope</html>"))
        .isInstanceOf(Answer.Failed.class);
    assertThat(answered("HTTP/1.1 504 Gateway Time-out", "<html>late</html>"))
        .isInstanceOf(Answer.Lost.class);
    assertThat(answered("HTTP/1.1 200 OK", "<html>portal</html>")).isInstanceOf(Answer.Lost.class);
    assertThat(answered("HTTP/1.1 404 Not Found", "<html>no</html>").refusal().orElseThrow().code())
        .isEqualTo(500);
  }

  @Test
  @DisplayName("R1: an answer that breaks off is lost")
  void brokenOffAnswerIsLost() throws IOException {
    assertThat(
            answered(
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500",
                "{\"ok\":tr"))
        .isInstanceOf(Answer.Lost.class);
  }

  @Test
  @DisplayName("R13: no outcome names the token")
  void outcomesNameNoToken() {
    String secret = bot.token().substring(bot.token().indexOf(':') + 1);
    down = true;
    assertThat(send("Hello", TextFormat.PLAIN))
        .isInstanceOfSatisfying(Deferred.class, d -> assertThat(d.reason()).doesNotContain(secret));
    down = false;
    answerIsLost();
    assertThat(send("Hello", TextFormat.PLAIN))
        .isInstanceOfSatisfying(Unknown.class, u -> assertThat(u.reason()).doesNotContain(secret));
    fault(FaultRule.error(400, "Bad Request: " + bot.token()));
    assertThat(send("Hello", TextFormat.PLAIN).toString()).doesNotContain(secret);
  }

  private DeliveryOutcome send(String text, TextFormat format) {
    SendsText adapter = adapter();
    return adapter
        .send(route, adapter.prepare(text, format).get(0), "key")
        .toCompletableFuture()
        .join();
  }

  private List<String> refusals() {
    return stage.telegram.journal().entries(JournalFilter.all().ended(Outcome.ERROR)).stream()
        .map(JournalEntry::description)
        .toList();
  }

  /** What we make of such bytes on the wire. */
  private Answer<User> answered(String head, String body) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        BotApi api = new BotApi(URI.create("http://127.0.0.1:" + server.getLocalPort()))) {
      CompletableFuture<Answer<User>> answer =
          api.call(bot.token(), new GetMe()).toCompletableFuture();
      try (Socket socket = server.accept()) {
        InputStream in = socket.getInputStream();
        byte[] seen = new byte[4096];
        int length = in.read(seen);
        assertThat(length).isPositive();
        socket
            .getOutputStream()
            .write(
                (head + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
      }
      return answer.join();
    }
  }
}
