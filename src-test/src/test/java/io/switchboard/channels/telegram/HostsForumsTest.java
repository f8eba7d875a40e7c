package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.GroupHeard;
import io.switchboard.channels.boundary.HostsTopics.Button;
import io.switchboard.channels.boundary.HostsTopics.TopicAddress;
import io.switchboard.channels.boundary.TopicIcon;
import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import io.switchboard.channels.boundary.TopicOutcome.Done;
import io.switchboard.channels.boundary.TopicOutcome.GroupMoved;
import io.switchboard.channels.boundary.TopicOutcome.NotAllowed;
import io.switchboard.channels.boundary.TopicOutcome.Refused;
import io.switchboard.channels.boundary.TopicOutcome.TopicClosed;
import io.switchboard.channels.boundary.TopicOutcome.TopicGone;
import io.switchboard.channels.boundary.TopicOutcome.Unknown;
import io.switchboard.simulator.telegram.AdminRight;
import io.switchboard.simulator.telegram.ChatMessage;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.JournalEntry;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.simulator.telegram.TopicIcons;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostsForumsTest extends ForumStage {
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
}
