package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.GroupHeard;
import io.switchboard.channels.boundary.GroupHeard.Wrote;
import io.switchboard.channels.boundary.GroupRights;
import io.switchboard.channels.boundary.HostsTopics.BotCommand;
import io.switchboard.channels.boundary.HostsTopics.Button;
import io.switchboard.channels.boundary.HostsTopics.FetchedFile;
import io.switchboard.channels.boundary.HostsTopics.PostedFile;
import io.switchboard.channels.boundary.HostsTopics.TopicAddress;
import io.switchboard.channels.boundary.TopicIcon;
import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import io.switchboard.channels.boundary.TopicOutcome.Done;
import io.switchboard.channels.boundary.TopicOutcome.GroupMoved;
import io.switchboard.channels.boundary.TopicOutcome.NotAllowed;
import io.switchboard.channels.boundary.TopicOutcome.Refused;
import io.switchboard.channels.boundary.TopicOutcome.TopicClosed;
import io.switchboard.channels.boundary.TopicOutcome.TopicGone;
import io.switchboard.channels.boundary.TopicOutcome.Unknown;
import io.switchboard.channels.control.LearnFromOutcomes;
import io.switchboard.channels.entity.Channel;
import io.switchboard.simulator.telegram.AdminRight;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.ChatMessage;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.JournalEntry;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.Topic;
import io.switchboard.simulator.telegram.TopicIcons;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostsForumsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final TelegramStage stage = new TelegramStage();
  private final HostsForums forums =
      new HostsForums(
          stage.api, stage.credentials, new LearnFromOutcomes(null, null, null, CLOCK), CLOCK);
  private Bot bot;
  private Person owner;
  private long group;
  private ChannelRoute route;

  @BeforeEach
  void makeForum() {
    bot = stage.telegram.createBot("desk_bot", "Desk");
    owner = stage.telegram.createPerson("Olga", null);
    group = stage.telegram.createForum("Support", owner, bot);
    Channel channel = stage.channel(bot, null);
    route = channel.route();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  private static TopicOutcome of(CompletionStage<TopicOutcome> call) {
    return call.toCompletableFuture().join();
  }

  private static String idOf(CompletionStage<TopicOutcome> call) {
    TopicOutcome outcome = of(call);
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).id();
  }

  private TopicAddress topic(String title, TopicIcon icon) {
    String thread = idOf(forums.create(route, Long.toString(group), title, icon));
    return at(thread);
  }

  private TopicAddress topic() {
    return topic("Blue Lion #84C2", TopicIcon.UNCLAIMED);
  }

  private TopicAddress at(String thread) {
    return new TopicAddress(route, Long.toString(group), thread);
  }

  private Topic shown(TopicAddress topic) {
    return stage.telegram.groups().topic(group, Integer.parseInt(topic.thread()));
  }

  private TopicOutcome afterRefusal(int status, String description) {
    stage.telegram.faults().add(FaultRule.error(status, description).next(1));
    return of(forums.post(at("7"), "Hello", List.of()));
  }

  @Test
  void aTopicShowsItsTitleAndWhatItsConversationWaitsFor() {
    TopicAddress topic = topic("Blue Lion #84C2", TopicIcon.UNCLAIMED);
    assertThat(shown(topic).name()).isEqualTo("Blue Lion #84C2");
    assertThat(TopicIcons.emoji(shown(topic).iconEmojiId())).startsWith("❗");

    assertThat(of(forums.edit(topic, "Ada — Blue Lion #84C2", TopicIcon.CLOSED)))
        .isEqualTo(new Done(""));
    assertThat(shown(topic).name()).isEqualTo("Ada — Blue Lion #84C2");
    assertThat(TopicIcons.emoji(shown(topic).iconEmojiId())).startsWith("✅");
  }

  @Test
  void everyStateHasAnIconOfItsOwn() {
    List<String> icons =
        List.of(TopicIcon.values()).stream()
            .map(icon -> shown(topic(icon.name(), icon)).iconEmojiId())
            .toList();
    assertThat(icons).doesNotHaveDuplicates().doesNotContainNull();
    assertThat(icons).allSatisfy(icon -> assertThat(TopicIcons.emoji(icon)).isNotNull());
    assertThat(asked("getForumTopicIconStickers")).as("asked once").isEqualTo(1);
  }

  @Test
  void withoutStickersTopicsAreToldApartByColour() {
    stage
        .telegram
        .faults()
        .add(FaultRule.error(500, "Internal").onMethod("getForumTopicIconStickers").next(1));
    assertThat(shown(topic("One", TopicIcon.UNCLAIMED)).iconColor())
        .isEqualTo(ForumIcons.colour(TopicIcon.UNCLAIMED));
    assertThat(TopicIcons.emoji(shown(topic("Two", TopicIcon.UNCLAIMED)).iconEmojiId()))
        .isNotNull();
  }

  @Test
  void whatIsSoAlreadyIsDone() {
    TopicAddress topic = topic();
    assertThat(of(forums.edit(topic, "Blue Lion #84C2", TopicIcon.UNCLAIMED)))
        .isEqualTo(new Done(""));
    assertThat(of(forums.reopen(topic))).isEqualTo(new Done(""));
    assertThat(of(forums.close(topic))).isEqualTo(new Done(""));
    assertThat(of(forums.close(topic))).isEqualTo(new Done(""));
    assertThat(shown(topic).closed()).isTrue();
    assertThat(of(forums.reopen(topic))).isEqualTo(new Done(""));
    assertThat(shown(topic).closed()).isFalse();
  }

  @Test
  void aPostIsSilentAndItsButtonsSendTheirData() {
    TopicAddress topic = topic();
    String id =
        idOf(
            forums.post(
                topic, "Hi *there* https://x.y", List.of(List.of(new Button("Claim", "claim:1")))));
    ChatMessage message = stage.telegram.groups().message(group, Integer.parseInt(id));
    assertThat(message.text()).isEqualTo("Hi *there* https://x.y");
    assertThat(message.silent()).isTrue();
    assertThat(message.threadId()).hasToString(topic.thread());
    stage.telegram.people().press(owner, group, message.id(), "claim:1");
    assertThat(heard())
        .containsExactly(
            new GroupHeard.Pressed(
                Long.toString(group),
                Optional.of(topic.thread()),
                id,
                new GroupHeard.GroupMember(owner.id(), "Olga", false),
                ((GroupHeard.Pressed) heardBefore.get(0)).pressId(),
                "claim:1"));
  }

  private List<GroupHeard> heardBefore = List.of();

  private List<GroupHeard> heard() {
    FetchedUpdates updates =
        stage
            .api
            .poll(bot.token(), new FetchUpdates(0, 0))
            .toCompletableFuture()
            .join()
            .value()
            .orElseThrow();
    heardBefore =
        updates.items().stream()
            .map(FetchedUpdates.Item::body)
            .map(forums::hear)
            .flatMap(Optional::stream)
            .filter(heard -> !(heard instanceof GroupHeard.BotChanged))
            .toList();
    return heardBefore;
  }

  @Test
  void aPressIsAnsweredOnce() {
    TopicAddress topic = topic();
    String id = idOf(forums.post(topic, "New", List.of(List.of(new Button("Claim", "claim:1")))));
    String press = stage.telegram.people().press(owner, group, Integer.parseInt(id), "claim:1");
    assertThat(of(forums.answerPress(route, press, "x".repeat(300)))).isEqualTo(new Done(""));
    assertThat(of(forums.answerPress(route, "12345", ""))).isInstanceOf(Refused.class);
  }

  @Test
  void aMessageIsPinnedSilently() {
    TopicAddress topic = topic();
    String id = idOf(forums.post(topic, "Unclaimed", List.of()));
    assertThat(of(forums.pin(topic, id))).isEqualTo(new Done(""));
    assertThat(stage.telegram.groups().pinned(group))
        .extracting(ChatMessage::id)
        .containsExactly(Integer.valueOf(id));
    assertThat(stage.telegram.journal().entries(JournalFilter.all().ofMethod("pinChatMessage")))
        .extracting(JournalEntry::silent)
        .containsExactly(true);
  }

  @Test
  void aDeletedTopicIsGoneAndItsDeletionIsDone() {
    TopicAddress topic = topic();
    assertThat(of(forums.delete(topic))).isEqualTo(new Done(""));
    assertThat(of(forums.post(topic, "Hello", List.of()))).isEqualTo(new TopicGone());
    assertThat(of(forums.edit(topic, "Other", TopicIcon.CLOSED))).isEqualTo(new TopicGone());
    assertThat(of(forums.close(topic))).isEqualTo(new TopicGone());
    assertThat(of(forums.delete(topic))).isEqualTo(new Done(""));
  }

  @Test
  void anUpgradedGroupTellsWhereItIsNow() {
    long basic = stage.telegram.createGroup("Team", bot);
    long moved = stage.telegram.migrateGroup(basic);
    TopicAddress there = new TopicAddress(route, Long.toString(basic), "7");
    assertThat(of(forums.post(there, "Hello", List.of())))
        .isEqualTo(new GroupMoved(Long.toString(moved)));
    assertThat(heard()).contains(new GroupHeard.Moved(Long.toString(basic), Long.toString(moved)));
  }

  @Test
  void whatABotMayNotDoIsToldAsSuch() {
    TopicAddress topic = topic();
    stage.telegram.groups().promote(group, bot.id(), AdminRight.allBut(AdminRight.MANAGE_TOPICS));
    assertThat(of(forums.create(route, Long.toString(group), "Other", TopicIcon.UNCLAIMED)))
        .isInstanceOf(NotAllowed.class);
    stage.telegram.groups().kick(group, bot.id());
    assertThat(of(forums.post(topic, "Hello", List.of()))).isInstanceOf(NotAllowed.class);
    stage.telegram.revokeToken(bot);
    assertThat(of(forums.post(topic, "Hello", List.of())))
        .isInstanceOfSatisfying(
            NotAllowed.class, outcome -> assertThat(outcome.reason()).contains("token"));
  }

  @Test
  void everyRefusalMeansWhatTelegramMeansByIt() {
    assertThat(afterRefusal(400, "Bad Request: TOPIC_CLOSED")).isEqualTo(new TopicClosed());
    assertThat(afterRefusal(400, "Bad Request: TOPIC_ID_INVALID")).isEqualTo(new TopicGone());
    assertThat(afterRefusal(400, "Bad Request: TOPIC_DELETED")).isEqualTo(new TopicGone());
    assertThat(afterRefusal(400, "Bad Request: CHAT_ADMIN_REQUIRED"))
        .isInstanceOf(NotAllowed.class);
    assertThat(afterRefusal(400, "Bad Request: chat not found")).isInstanceOf(NotAllowed.class);
    assertThat(afterRefusal(403, "Forbidden: bot was kicked from the supergroup chat"))
        .isInstanceOf(NotAllowed.class);
    assertThat(afterRefusal(400, "Bad Request: message text is empty"))
        .isEqualTo(new Refused("Bad Request: message text is empty"));
    assertThat(afterRefusal(502, "Bad Gateway")).isInstanceOf(Deferred.class);
  }

  @Test
  void aWaitThatTelegramAsksForIsKept() {
    stage.telegram.faults().add(FaultRule.tooManyRequests(17).next(1));
    assertThat(of(forums.post(at("7"), "Hello", List.of())))
        .isInstanceOfSatisfying(
            Deferred.class, outcome -> assertThat(outcome.retryAt()).contains(NOW.plusSeconds(17)));
  }

  @Test
  void aLostAnswerIsUnknown() {
    TopicAddress topic = topic();
    stage.telegram.faults().add(FaultRule.dropAfter().onMethod("sendMessage").next(1));
    assertThat(of(forums.post(topic, "Hello", List.of()))).isInstanceOf(Unknown.class);
  }

  @Test
  void missingRightsAreNamedWithWhatToDo() {
    String there = Long.toString(group);
    assertThat(forums.rights(route, there)).isEqualTo(new GroupRights.Known("Support", List.of()));
    assertThat(forums.rights(bot.token(), there).suffice()).isTrue();

    stage
        .telegram
        .groups()
        .promote(
            group, bot.id(), AdminRight.allBut(AdminRight.MANAGE_TOPICS, AdminRight.PIN_MESSAGES));
    assertThat(forums.rights(route, there))
        .isEqualTo(
            new GroupRights.Known(
                "Support",
                List.of(
                    "Allow the bot to manage topics:"
                        + " group → Administrators → the bot → Manage topics.",
                    "Allow the bot to pin messages:"
                        + " group → Administrators → the bot → Pin messages.")));

    stage.telegram.groups().demote(group, bot.id());
    stage.telegram.groups().forum(group, false);
    assertThat(((GroupRights.Known) forums.rights(route, there)).missing())
        .hasSize(2)
        .anyMatch(line -> line.contains("Topics are off"))
        .anyMatch(line -> line.contains("no administrator"));
  }

  @Test
  void aGroupWithoutTheBotIsOutOfReach() {
    assertThat(forums.rights(route, "-1009999999999")).isInstanceOf(GroupRights.Unreachable.class);
    stage.telegram.groups().kick(group, bot.id());
    assertThat(forums.rights(route, Long.toString(group)))
        .isInstanceOf(GroupRights.Unreachable.class);
    stage.telegram.faults().add(FaultRule.error(502, "Bad Gateway").next(2));
    assertThat(forums.rights(route, Long.toString(group)))
        .as("an outage says nothing of rights")
        .isInstanceOf(GroupRights.Unavailable.class);
  }

  @Test
  void membersAreOfferedTheCommands() {
    List<BotCommand> commands = List.of(new BotCommand("claim", "Take this conversation"));
    assertThat(of(forums.offerCommands(route, Long.toString(group), commands)))
        .isEqualTo(new Done(""));
  }

  @Test
  void whatIsSaidAndDoneInATopicIsHeard() {
    TopicAddress topic = topic();
    int thread = Integer.parseInt(topic.thread());
    String asked = idOf(forums.post(topic, "How are you?", List.of()));
    int said = stage.telegram.people().say(owner, group, thread, "Hello");
    int reply = stage.telegram.people().reply(owner, group, Integer.parseInt(asked), "Fine");
    stage.telegram.people().edit(owner, group, reply, "Very well");
    int general = stage.telegram.people().say(owner, group, 0, "All");
    stage.telegram.people().closeTopic(owner, group, thread);
    stage.telegram.people().reopenTopic(owner, group, thread);

    String there = Long.toString(group);
    Optional<String> here = Optional.of(topic.thread());
    GroupHeard.GroupMember olga = new GroupHeard.GroupMember(owner.id(), "Olga", false);
    assertThat(heard())
        .containsExactly(
            new Wrote(there, here, "" + said, olga, "Hello", Optional.empty(), Optional.empty()),
            new Wrote(there, here, "" + reply, olga, "Fine", Optional.empty(), Optional.of(asked)),
            new GroupHeard.Edited(there, here, "" + reply, olga, "Very well"),
            new Wrote(
                there,
                Optional.empty(),
                "" + general,
                olga,
                "All",
                Optional.empty(),
                Optional.empty()),
            new GroupHeard.TopicSwitched(there, topic.thread(), olga, true),
            new GroupHeard.TopicSwitched(there, topic.thread(), olga, false));
  }

  private static byte[] png(int width, int height) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ChatMessage postedFile(String name, String type, byte[] content, String caption) {
    String id = idOf(forums.postFile(topic(), new PostedFile(name, type, content), caption));
    return stage.telegram.groups().message(group, Integer.parseInt(id));
  }

  @Test
  void anImageIsPostedSilentlyAsAPicture() {
    ChatMessage message = postedFile("a.png", "image/png", png(40, 30), "Look");
    assertThat(message.text()).isEqualTo("Look");
    assertThat(message.silent()).isTrue();
    assertThat(asked("sendPhoto")).isEqualTo(1);
    assertThat(asked("sendDocument")).isZero();
  }

  @Test
  void whatIsNoImageIsPostedAsADocument() {
    byte[] text = "Hello".getBytes(StandardCharsets.UTF_8);
    ChatMessage message = postedFile("\"Grüße\"\r\n😀.txt", "text/plain", text, "");
    assertThat(message.silent()).isTrue();
    assertThat(asked("sendDocument")).isEqualTo(1);
  }

  @Test
  void anImageThatTelegramCannotReadIsPostedAsADocument() {
    byte[] noImage = "GIF89a but not".getBytes(StandardCharsets.UTF_8);
    postedFile("a.png", "image/png", noImage, "Look");
    assertThat(asked("sendPhoto")).isEqualTo(1);
    assertThat(asked("sendDocument")).isEqualTo(1);
  }

  @Test
  void aFileThatSomebodySentIsFetchedUpToALimit() {
    int thread = Integer.parseInt(topic().thread());
    byte[] text = "Hello".getBytes(StandardCharsets.UTF_8);
    stage.telegram.people().sendDocument(owner, group, thread, "a.txt", text, "Read");
    Wrote wrote = (Wrote) heard().get(0);
    assertThat(wrote.text()).isEqualTo("Read");
    assertThat(wrote.file().orElseThrow().name()).isEqualTo("a.txt");
    String file = wrote.file().orElseThrow().fileId();
    assertThat(forums.fetch(route, file, 5))
        .isInstanceOfSatisfying(
            FetchedFile.Content.class, content -> assertThat(content.bytes()).isEqualTo(text));
    assertThat(forums.fetch(route, file, 4)).isEqualTo(new FetchedFile.TooLarge());
    assertThat(forums.fetch(route, "no such file", 5)).isInstanceOf(FetchedFile.Unavailable.class);
    stage.telegram.revokeToken(bot);
    assertThat(forums.fetch(route, file, 5).toString()).doesNotContain(bot.token());
  }

  private int asked(String method) {
    return stage.telegram.journal().count(JournalFilter.all().ofMethod(method));
  }
}
