package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForumTopicsTest extends ForumStage {

  private static final String BULB = "5312536423851630001";

  @Test
  @DisplayName("R7: a topic is the message that made it, and the bot itself is told")
  void topicIsMade() {
    JsonNode made =
        call(
            "createForumTopic",
            "'name':'Blue Lion','icon_color':16766590,'icon_custom_emoji_id':'" + BULB + "'");

    JsonNode topic = made.path("result");
    assertThat(topic.path("name").asText()).isEqualTo("Blue Lion");
    assertThat(topic.path("icon_color").asInt()).isEqualTo(0xFFD67E);
    assertThat(topic.path("icon_custom_emoji_id").asText()).isEqualTo(BULB);
    int thread = topic.path("message_thread_id").asInt();
    JsonNode news = updates().get(0).path("message");
    assertThat(news.path("message_id").asInt()).isEqualTo(thread);
    assertThat(news.path("message_thread_id").asInt()).isEqualTo(thread);
    assertThat(news.path("is_topic_message").asBoolean()).isTrue();
    assertThat(news.path("forum_topic_created").path("name").asText()).isEqualTo("Blue Lion");
    assertThat(news.path("from").path("id").asLong()).isEqualTo(bot.id());
    assertThat(news.path("chat").path("is_forum").asBoolean()).isTrue();
    assertThat(telegram.groups().topic(forum, thread).name()).isEqualTo("Blue Lion");
  }

  @Test
  @DisplayName("R7: what a topic must not be is refused in Telegram's words")
  void badTopicsAreRefused() {
    assertRefused(call("createForumTopic", ""), "Bad Request: title must be non-empty");
    assertRefused(
        call("createForumTopic", "'name':'A','icon_color':1"),
        "Bad Request: invalid icon color specified");
    assertRefused(
        call("createForumTopic", "'name':'A','icon_custom_emoji_id':'42'"),
        "Bad Request: DOCUMENT_INVALID");
    long plain = telegram.groups().createSupergroup("Plain", owner, false);
    telegram.groups().add(plain, bot, AdminRight.all());
    assertRefused(
        client.call("createForumTopic", "{\"chat_id\":" + plain + ",\"name\":\"A\"}"),
        "Bad Request: the chat is not a forum");
    JsonNode cut = call("createForumTopic", "'name':'" + "n".repeat(200) + "'").path("result");
    assertThat(cut.path("name").asText()).hasSize(128);
  }

  @Test
  @DisplayName("R7: icons are Telegram's own")
  void iconsAreListed() {
    JsonNode icons = client.call("getForumTopicIconStickers", "{}").path("result");

    assertThat(icons).hasSize(112);
    assertThat(icons.get(1).path("custom_emoji_id").asText()).isEqualTo(BULB);
    assertThat(icons.get(1).path("emoji").asText()).isEqualTo("💡");
    assertThat(TopicIcons.idOf("✅")).isEqualTo("5237699328843200968");
  }

  @Test
  @DisplayName("R7: a topic is renamed and redrawn, and what changes nothing is refused")
  void topicIsEdited() {
    int thread = topic("One");

    assertDone(call("editForumTopic", "'name':'Two','message_thread_id':" + thread));
    JsonNode edited = updates().get(0).path("message");
    assertThat(edited.path("forum_topic_edited").path("name").asText()).isEqualTo("Two");
    assertThat(edited.path("reply_to_message").path("message_id").asInt()).isEqualTo(thread);
    String icon = "'icon_custom_emoji_id':'" + BULB + "','message_thread_id':" + thread;
    assertDone(call("editForumTopic", icon));
    assertRefused(call("editForumTopic", icon), "Bad Request: TOPIC_NOT_MODIFIED");
    assertDone(call("editForumTopic", "'icon_custom_emoji_id':'','message_thread_id':" + thread));
    assertThat(telegram.groups().topic(forum, thread).iconEmojiId()).isNull();
    assertDone(call("editForumTopic", "'message_thread_id':" + thread));
    assertRefused(
        call("editForumTopic", "'name':'X','message_thread_id':999"),
        "Bad Request: TOPIC_ID_INVALID");
    assertRefused(
        call("editForumTopic", "'name':'X'"),
        "Bad Request: invalid forum topic identifier specified");
  }

  @Test
  @DisplayName("R7: a closed topic takes messages only from its creator and who manages topics")
  void closedTopicIsClosed() {
    int thread = topic("One");
    String named = "'message_thread_id':" + thread;

    assertDone(call("closeForumTopic", named));
    assertThat(updates().get(0).path("message").has("forum_topic_closed")).isTrue();
    assertRefused(call("closeForumTopic", named), "Bad Request: TOPIC_NOT_MODIFIED");
    assertDone(send(thread, "Still mine"));
    assertThatThrownBy(() -> telegram.people().say(ada, forum, thread, "Hi"))
        .hasMessageContaining("TOPIC_CLOSED");
    Bot other = telegram.createBot("other_bot", "Other");
    telegram.groups().add(forum, other, AdminRight.allBut(AdminRight.MANAGE_TOPICS));
    BotClient otherClient = new BotClient(telegram, other.token());
    assertRefused(
        call(otherClient, "sendMessage", "'text':'Hi'," + named), "Bad Request: TOPIC_CLOSED");
    updates();

    assertDone(call("reopenForumTopic", named));
    assertThat(updates().get(0).path("message").has("forum_topic_reopened")).isTrue();
    assertRefused(call("reopenForumTopic", named), "Bad Request: TOPIC_NOT_MODIFIED");
    assertThat(telegram.people().say(ada, forum, thread, "Hi")).isPositive();
  }

  @Test
  @DisplayName("R7: a deleted topic is gone with its messages, and nobody is told")
  void deletedTopicIsGone() {
    int thread = topic("One");
    int message = post(thread, "Hi");

    assertDone(call("deleteForumTopic", "'message_thread_id':" + thread));

    assertThat(updates()).isEmpty();
    assertThat(telegram.groups().topics(forum)).isEmpty();
    assertThat(telegram.groups().message(forum, message)).isNull();
    assertRefused(send(thread, "Hi"), "Bad Request: message thread not found");
    String named = "'message_thread_id':" + thread;
    assertRefused(call("deleteForumTopic", named), "Bad Request: TOPIC_ID_INVALID");
    assertRefused(call("closeForumTopic", named), "Bad Request: TOPIC_ID_INVALID");
    assertRefused(call("unpinAllForumTopicMessages", named), "Bad Request: TOPIC_ID_INVALID");
    assertRefused(
        call("editMessageText", "'text':'x','message_id':" + message),
        "Bad Request: message to edit not found");
  }

  @Test
  @DisplayName("R7: who lost the right is told which")
  void rightsAreNeeded() {
    int foreign = telegram.people().createTopic(owner, forum, "Owner's");
    int own = topic("Mine");
    telegram.groups().demote(forum, bot.id());

    String named = "'message_thread_id':" + foreign;
    assertRefused(
        call("createForumTopic", "'name':'A'"), "Bad Request: not enough rights to create a topic");
    assertRefused(
        call("editForumTopic", "'name':'A'," + named),
        "Bad Request: not enough rights to edit the topic");
    assertRefused(
        call("closeForumTopic", named),
        "Bad Request: not enough rights to close or open the topic");
    assertRefused(
        call("deleteForumTopic", named), "Bad Request: not enough rights to delete the topic");
    assertRefused(
        call("deleteForumTopic", "'message_thread_id':" + own),
        "Bad Request: not enough rights to delete the topic");
    assertRefused(
        call("unpinAllForumTopicMessages", named),
        "Bad Request: not enough rights to manage pinned messages in the chat");
    assertDone(call("editForumTopic", "'name':'Mine too','message_thread_id':" + own));
    assertDone(call("closeForumTopic", "'message_thread_id':" + own));
    assertDone(send(foreign, "A member may write"));
  }

  @Test
  @DisplayName("R7: what people do to topics reaches the bot")
  void peopleManageTopics() {
    int thread = telegram.people().createTopic(owner, forum, "Owner's");
    telegram.people().renameTopic(owner, forum, thread, "New");
    telegram.people().changeTopicIcon(owner, forum, thread, BULB);
    telegram.people().closeTopic(owner, forum, thread);
    telegram.people().reopenTopic(owner, forum, thread);
    telegram.people().deleteTopic(owner, forum, thread);

    List<JsonNode> news = updates();
    assertThat(news)
        .extracting(update -> update.path("message").path("message_thread_id").asInt())
        .containsOnly(thread);
    assertThat(news)
        .extracting(update -> List.copyOf(fields(update.path("message"))))
        .extracting(fields -> fields.get(fields.size() - 1))
        .containsExactly(
            "forum_topic_created",
            "forum_topic_edited",
            "forum_topic_edited",
            "forum_topic_closed",
            "forum_topic_reopened");
    assertThatThrownBy(() -> telegram.people().createTopic(ada, forum, "Mine"))
        .hasMessage("Bad Request: not enough rights to create a topic");
  }

  private static List<String> fields(JsonNode message) {
    List<String> names = new ArrayList<>();
    message.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
