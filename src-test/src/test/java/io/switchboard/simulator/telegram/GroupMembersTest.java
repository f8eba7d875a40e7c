package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GroupMembersTest extends ForumStage {

  @Test
  @DisplayName("R9: a bot hears what it has become, with all rights before and after")
  void promotionAndDemotionAreTold() {
    telegram.groups().promote(forum, bot.id(), AdminRight.allBut(AdminRight.MANAGE_TOPICS));
    telegram.groups().demote(forum, bot.id());

    List<JsonNode> news = updates();
    JsonNode less = news.get(0).path("my_chat_member");
    assertThat(less.path("from").path("id").asLong()).isEqualTo(owner.id());
    assertThat(less.path("chat").path("id").asLong()).isEqualTo(forum);
    assertThat(less.path("old_chat_member").path("can_manage_topics").asBoolean()).isTrue();
    JsonNode now = less.path("new_chat_member");
    assertThat(now.path("status").asText()).isEqualTo("administrator");
    assertThat(now.path("can_manage_topics").asBoolean(true)).isFalse();
    assertThat(now.path("can_pin_messages").asBoolean()).isTrue();
    assertThat(now.path("user").path("id").asLong()).isEqualTo(bot.id());
    JsonNode demoted = news.get(1).path("my_chat_member");
    assertThat(demoted.path("old_chat_member").path("status").asText()).isEqualTo("administrator");
    assertThat(demoted.path("new_chat_member").path("status").asText()).isEqualTo("member");
  }

  @Test
  @DisplayName("R9: a bot that was removed, or left, can do nothing until it is added again")
  void removedBotIsRefused() {
    telegram.groups().kick(forum, bot.id());
    List<JsonNode> news = updates();
    assertThat(news.get(0).path("my_chat_member").path("new_chat_member").path("status").asText())
        .isEqualTo("kicked");
    assertThat(news.get(1).path("message").path("left_chat_member").path("id").asLong())
        .isEqualTo(bot.id());
    String kicked = "Forbidden: bot was kicked from the supergroup chat";
    assertRefused(call("sendMessage", "'text':'Hi'"), kicked);
    assertRefused(call("createForumTopic", "'name':'A'"), kicked);
    assertRefused(call("getChat", ""), kicked);

    telegram.groups().add(forum, bot, Set.of());
    news = updates();
    assertThat(news.get(0).path("my_chat_member").path("old_chat_member").path("status").asText())
        .isEqualTo("kicked");
    assertThat(news.get(1).path("message").path("new_chat_members").get(0).path("id").asLong())
        .isEqualTo(bot.id());
    assertDone(call("sendMessage", "'text':'Hi'"));
    assertDone(call("leaveChat", ""));
    assertRefused(
        call("sendMessage", "'text':'Hi'"),
        "Forbidden: bot is not a member of the supergroup chat");
    Bot stranger = telegram.createBot("stranger_bot", "Stranger");
    assertRefused(
        call(new BotClient(telegram, stranger.token()), "sendMessage", "'text':'Hi'"),
        "Bad Request: chat not found");
  }

  @Test
  @DisplayName("R9: a basic group has its own words for a bot that is gone")
  void basicGroupRefusesToo() {
    long group = telegram.createGroup("Team", bot);
    String chat = "{\"chat_id\":" + group + ",\"text\":\"Hi\"}";
    assertDone(client.call("sendMessage", chat));
    assertDone(client.call("leaveChat", chat));
    assertRefused(
        client.call("sendMessage", chat), "Forbidden: bot is not a member of the group chat");
    telegram.groups().kick(group, bot.id());
    assertRefused(
        client.call("sendMessage", chat), "Forbidden: bot was kicked from the group chat");
  }

  @Test
  @DisplayName("R9: members and administrators are told with their rights")
  void membersAreTold() {
    JsonNode self = call("getChatMember", "'user_id':" + bot.id()).path("result");
    assertThat(self.path("can_manage_topics").asBoolean()).isTrue();
    JsonNode member = call("getChatMember", "'user_id':" + ada.id()).path("result");
    assertThat(member.path("status").asText()).isEqualTo("member");
    Person eve = telegram.createPerson("Eve", null);
    JsonNode gone = call("getChatMember", "'user_id':" + eve.id()).path("result");
    assertThat(gone.path("status").asText()).isEqualTo("left");
    assertRefused(call("getChatMember", ""), "Bad Request: invalid user_id specified");
    assertRefused(call("getChatMember", "'user_id':5"), "Bad Request: PARTICIPANT_ID_INVALID");
    Bot other = telegram.createBot("other_bot", "Other");
    telegram.groups().add(forum, other, AdminRight.all());

    assertThat(call("getChatAdministrators", "").path("result"))
        .extracting(each -> each.path("status").asText())
        .containsExactlyInAnyOrder("creator", "administrator");
    assertThat(call("getChatAdministrators", "'return_bots':true").path("result")).hasSize(3);
    assertThat(call("getChatMemberCount", "").path("result").asInt()).isEqualTo(4);
  }

  @Test
  @DisplayName("R9: getChat tells a forum and what members may")
  void chatIsTold() {
    JsonNode chat = call("getChat", "").path("result");

    assertThat(chat.path("type").asText()).isEqualTo("supergroup");
    assertThat(chat.path("is_forum").asBoolean()).isTrue();
    assertThat(chat.path("permissions").path("can_send_messages").asBoolean()).isTrue();
    assertThat(chat.path("permissions").path("can_manage_topics").asBoolean(true)).isFalse();
    telegram.groups().forum(forum, false);
    assertThat(call("getChat", "").path("result").has("is_forum")).isFalse();
    assertRefused(call("createForumTopic", "'name':'A'"), "Bad Request: the chat is not a forum");
  }

  @Test
  @DisplayName(
      "R9: people who are not members cannot write; administrators hear who comes and goes")
  void strangersCannotWrite() {
    Person eve = telegram.createPerson("Eve", null);
    assertThatThrownBy(() -> telegram.people().say(eve, forum, 0, "Hi"))
        .hasMessageContaining("Eve is not a member");
    telegram.groups().join(forum, eve);
    telegram.people().say(eve, forum, 0, "Hi");
    telegram.groups().leave(forum, eve);

    List<JsonNode> news = updates();
    assertThat(news.get(0).path("chat_member").path("new_chat_member").path("status").asText())
        .isEqualTo("member");
    assertThat(news.get(1).path("message").has("new_chat_member")).isTrue();
    assertThat(news.get(2).path("message").path("text").asText()).isEqualTo("Hi");
    assertThat(news.get(3).path("chat_member").path("new_chat_member").path("status").asText())
        .isEqualTo("left");
    assertThat(news.get(4).path("message").path("left_chat_member").path("id").asLong())
        .isEqualTo(eve.id());
    assertThatThrownBy(() -> telegram.people().say(eve, forum, 0, "Hi"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("R9: with privacy mode on a mere member reads only what is meant for it")
  void privacyModeHides() {
    telegram.groups().demote(forum, bot.id());
    int own = call("sendMessage", "'text':'Hi'").path("result").path("message_id").asInt();
    updates();
    telegram.people().say(ada, forum, 0, "Not for bots");
    telegram.people().say(ada, forum, 0, "/help@desk_bot");
    telegram.people().say(ada, forum, 0, "/help@other_bot");
    telegram.people().say(ada, forum, 0, "/claim");
    telegram.people().reply(ada, forum, own, "Thanks");

    assertThat(updates())
        .extracting(update -> update.path("message").path("text").asText())
        .containsExactly("/help@desk_bot", "/claim", "Thanks");
    bot.readsAllGroupMessages(true);
    telegram.people().say(ada, forum, 0, "For all");
    assertThat(updates()).hasSize(1);
    JsonNode me = client.call("getMe", "{}").path("result");
    assertThat(me.path("can_read_all_group_messages").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("R9: an upgraded group keeps members and rights, and both chats tell it")
  void upgradeKeepsRights() {
    long group = telegram.createGroup("Team", bot);
    telegram.sayInGroup(ada, group, "/hello");
    updates();
    long supergroup = telegram.migrateGroup(group);

    List<JsonNode> news = updates();
    assertThat(news.get(0).path("message").path("migrate_to_chat_id").asLong())
        .isEqualTo(supergroup);
    assertThat(news.get(0).path("message").path("chat").path("id").asLong()).isEqualTo(group);
    assertThat(news.get(1).path("message").path("migrate_from_chat_id").asLong()).isEqualTo(group);
    assertThat(news.get(1).path("message").path("chat").path("type").asText())
        .isEqualTo("supergroup");
    JsonNode refused =
        client.call("createForumTopic", "{\"chat_id\":" + group + ",\"name\":\"A\"}");
    assertRefused(refused, "Bad Request: group chat was upgraded to a supergroup chat");
    assertThat(refused.path("parameters").path("migrate_to_chat_id").asLong())
        .isEqualTo(supergroup);
    assertThat(telegram.groups().member(supergroup, bot.id()).status())
        .isEqualTo(Member.Status.MEMBER);
    telegram.groups().forum(supergroup, true);
    String chat = "{\"chat_id\":" + supergroup + "}";
    assertThat(client.call("getChat", chat).path("result").path("is_forum").asBoolean()).isTrue();
  }

  @Test
  @DisplayName("R6: twenty a minute in a group, topics and pins among them")
  void groupHasItsFloodLimit() {
    telegram.floodLimits(true);
    int thread = topic("One");
    int message = post(thread, "1");
    assertDone(call("pinChatMessage", "'message_id':" + message));
    assertDone(call("editForumTopic", "'name':'Two','message_thread_id':" + thread));
    for (int i = 0; i < 16; i++) {
      assertDone(send(thread, "More " + i));
    }

    JsonNode refused = send(thread, "Too much");
    assertThat(refused.path("error_code").asInt()).isEqualTo(429);
    assertThat(refused.path("parameters").path("retry_after").asInt()).isBetween(50, 60);
    assertThat(call("closeForumTopic", "'message_thread_id':" + thread).path("error_code").asInt())
        .isEqualTo(429);
    assertThat(telegram.groups().topic(forum, thread).closed()).isFalse();
    clock.advance(Duration.ofMinutes(1));
    assertDone(send(thread, "Later"));
  }
}
