package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.GroupHeard;
import io.switchboard.channels.boundary.GroupHeard.Wrote;
import io.switchboard.channels.boundary.GroupRights;
import io.switchboard.channels.boundary.HostsTopics.BotCommand;
import io.switchboard.channels.boundary.HostsTopics.FetchedFile;
import io.switchboard.channels.boundary.HostsTopics.PostedFile;
import io.switchboard.channels.boundary.HostsTopics.TopicAddress;
import io.switchboard.channels.boundary.TopicOutcome.Done;
import io.switchboard.simulator.telegram.AdminRight;
import io.switchboard.simulator.telegram.ChatMessage;
import io.switchboard.simulator.telegram.FaultRule;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class HearsForumsTest extends ForumStage {
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
}
