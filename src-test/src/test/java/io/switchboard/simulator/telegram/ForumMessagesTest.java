package io.switchboard.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForumMessagesTest extends ForumStage {

  private static final String BUTTON =
      ",'reply_markup':{'inline_keyboard':[[{'text':'Claim','callback_data':'claim:1'}]]}";

  @Test
  @DisplayName("R8: a bot's message stands in its topic and answers the topic's first")
  void messageStandsInItsTopic() {
    int thread = topic("One");

    JsonNode message = send(thread, "Hello").path("result");

    assertThat(message.path("message_thread_id").asInt()).isEqualTo(thread);
    assertThat(message.path("is_topic_message").asBoolean()).isTrue();
    JsonNode first = message.path("reply_to_message");
    assertThat(first.path("message_id").asInt()).isEqualTo(thread);
    assertThat(first.has("forum_topic_created")).isTrue();
    assertThat(updates()).as("a bot is not told of its own messages").isEmpty();
    JsonNode general = call("sendMessage", "'text':'To all'").path("result");
    assertThat(general.has("message_thread_id")).isFalse();
    assertThat(general.has("is_topic_message")).isFalse();
    assertThat(telegram.groups().messages(forum, 0))
        .extracting(ChatMessage::text)
        .contains("To all");
  }

  @Test
  @DisplayName("R8: threads that are not there are refused")
  void unknownThreadsAreRefused() {
    assertRefused(send(999, "Hi"), "Bad Request: message thread not found");
    assertRefused(send(1, "Hi"), "Bad Request: message thread not found");
    long plain = telegram.groups().createSupergroup("Plain", owner, false);
    telegram.groups().add(plain, bot, AdminRight.all());
    String elsewhere = "{\"chat_id\":" + plain + ",\"text\":\"Hi\",\"message_thread_id\":999}";
    assertThat(client.call("sendMessage", elsewhere).path("result").has("message_thread_id"))
        .isFalse();
  }

  @Test
  @DisplayName("R8: one sequence of ids for all who write")
  void idsAreShared() {
    int thread = topic("One");
    int said = telegram.people().say(ada, forum, thread, "Hi");
    int answered = post(thread, "Hello");
    int again = telegram.people().say(owner, forum, 0, "Hi all");

    assertThat(List.of(said, answered, again)).containsExactly(thread + 1, thread + 2, thread + 3);
  }

  @Test
  @DisplayName("R8: what people say, answer and edit in a topic reaches an administrator bot")
  void peoplesMessagesArrive() {
    int thread = topic("One");
    int asked = post(thread, "How are you?");
    int said = telegram.people().say(ada, forum, thread, "/note fine");
    int reply = telegram.people().reply(ada, forum, asked, "Well");
    telegram.people().edit(ada, forum, reply, "Very well");

    List<JsonNode> news = updates();
    JsonNode first = news.get(0).path("message");
    assertThat(first.path("message_id").asInt()).isEqualTo(said);
    assertThat(first.path("message_thread_id").asInt()).isEqualTo(thread);
    assertThat(first.path("from").path("username").asText()).isEqualTo("ada");
    assertThat(first.path("entities").get(0).path("type").asText()).isEqualTo("bot_command");
    assertThat(first.path("reply_to_message").path("message_id").asInt()).isEqualTo(thread);
    JsonNode second = news.get(1).path("message");
    assertThat(second.path("reply_to_message").path("message_id").asInt()).isEqualTo(asked);
    assertThat(second.path("reply_to_message").path("text").asText()).isEqualTo("How are you?");
    JsonNode edited = news.get(2).path("edited_message");
    assertThat(edited.path("message_id").asInt()).isEqualTo(reply);
    assertThat(edited.path("text").asText()).isEqualTo("Very well");
    assertThat(edited.path("edit_date").asLong()).isPositive();
    assertThatThrownBy(() -> telegram.people().edit(owner, forum, reply, "No"))
        .hasMessageContaining("did not write");
  }

  @Test
  @DisplayName("R8: a pressed button names its message, topic and chat")
  void pressesArrive() {
    int thread = topic("One");
    JsonNode sent =
        call("sendMessage", "'text':'New','message_thread_id':" + thread + BUTTON).path("result");
    int message = sent.path("message_id").asInt();

    String id = telegram.people().press(ada, forum, message, "claim:1");

    JsonNode query = updates().get(0).path("callback_query");
    assertThat(query.path("id").asText()).isEqualTo(id);
    assertThat(query.path("data").asText()).isEqualTo("claim:1");
    assertThat(query.path("chat_instance").asText()).matches("-?\\d+");
    assertThat(query.path("message").path("message_thread_id").asInt()).isEqualTo(thread);
    assertThat(query.path("message").path("reply_markup")).isEqualTo(sent.path("reply_markup"));
    assertDone(client.call("answerCallbackQuery", "{\"callback_query_id\":\"" + id + "\"}"));
    assertThatThrownBy(() -> telegram.people().press(ada, forum, message, "claim:2"))
        .hasMessageContaining("no such button");
    Person stranger = telegram.createPerson("Eve", null);
    assertThatThrownBy(() -> telegram.people().press(stranger, forum, message, "claim:1"))
        .hasMessageContaining("not a member");
  }

  @Test
  @DisplayName("R8: answers need their message, unless they are sent without it")
  void repliesAreChecked() {
    int thread = topic("One");
    int asked = telegram.people().say(ada, forum, thread, "Hi");

    JsonNode joined =
        call("sendMessage", "'text':'Hello','reply_parameters':{'message_id':" + asked + "}");
    assertThat(joined.path("result").path("message_thread_id").asInt()).isEqualTo(thread);
    assertThat(joined.path("result").path("reply_to_message").path("message_id").asInt())
        .isEqualTo(asked);
    assertRefused(
        call("sendMessage", "'text':'Hello','reply_parameters':{'message_id':999}"),
        "Bad Request: message to be replied not found");
    JsonNode without =
        call(
            "sendMessage",
            "'text':'Hello','reply_parameters':{'message_id':999,"
                + "'allow_sending_without_reply':true}");
    assertThat(without.path("result").has("reply_to_message")).isFalse();
  }

  @Test
  @DisplayName("R8: bots edit their own messages, and only when something changes")
  void botsEditTheirOwn() {
    int thread = topic("One");
    int message =
        call("sendMessage", "'text':'New','message_thread_id':" + thread + BUTTON)
            .path("result")
            .path("message_id")
            .asInt();
    String named = "'message_id':" + message;

    JsonNode edited = call("editMessageText", "'text':'Claimed'," + named + BUTTON);
    assertThat(edited.path("result").path("text").asText()).isEqualTo("Claimed");
    assertThat(edited.path("result").path("edit_date").asLong()).isPositive();
    String unchanged =
        "Bad Request: message is not modified: specified new message content and reply markup are"
            + " exactly the same as a current content and reply markup of the message";
    assertRefused(call("editMessageText", "'text':'Claimed'," + named + BUTTON), unchanged);
    JsonNode bare = call("editMessageReplyMarkup", named);
    assertThat(bare.path("result").has("reply_markup")).isFalse();
    assertRefused(call("editMessageReplyMarkup", named), unchanged);
    assertRefused(
        call("editMessageText", "'text':'" + "a".repeat(4097) + "'," + named),
        "Bad Request: MESSAGE_TOO_LONG");
    int adas = telegram.people().say(ada, forum, thread, "Hi");
    assertRefused(
        call("editMessageText", "'text':'x','message_id':" + adas),
        "Bad Request: message can't be edited");
    assertRefused(
        call("editMessageReplyMarkup", "'message_id':999"),
        "Bad Request: message to edit not found");
    assertThat(updates()).extracting(update -> update.has("edited_message")).containsOnly(false);
  }

  @Test
  @DisplayName("R8: pins need the right, and tell the topic")
  void pinsAreMade() {
    int thread = topic("One");
    int message = post(thread, "Unclaimed");
    String named = "'message_id':" + message;

    assertDone(call("pinChatMessage", named + ",'disable_notification':true"));
    JsonNode news = updates().get(0).path("message");
    assertThat(news.path("message_thread_id").asInt()).isEqualTo(thread);
    assertThat(news.path("pinned_message").path("message_id").asInt()).isEqualTo(message);
    assertThat(telegram.groups().pinned(forum)).extracting(ChatMessage::id).contains(message);
    assertThat(call("getChat", "").path("result").path("pinned_message").path("text").asText())
        .isEqualTo("Unclaimed");
    assertDone(call("unpinChatMessage", named));
    assertThat(telegram.groups().pinned(forum)).isEmpty();
    assertRefused(call("unpinChatMessage", ""), "Bad Request: message to unpin not found");
    assertRefused(
        call("pinChatMessage", "'message_id':999"), "Bad Request: message to pin not found");
    call("pinChatMessage", named);
    assertDone(call("unpinAllForumTopicMessages", "'message_thread_id':" + thread));
    assertThat(telegram.groups().pinned(forum)).isEmpty();

    telegram.groups().promote(forum, bot.id(), AdminRight.allBut(AdminRight.PIN_MESSAGES));
    String refused = "Bad Request: not enough rights to manage pinned messages in the chat";
    assertRefused(call("pinChatMessage", named), refused);
    assertRefused(call("unpinChatMessage", named), refused);
  }

  @Test
  @DisplayName("R8: others' messages are deleted with the right only")
  void deletionNeedsTheRight() {
    int thread = topic("One");
    int adas = telegram.people().say(ada, forum, thread, "Hi");
    int own = post(thread, "Hello");
    telegram.groups().promote(forum, bot.id(), AdminRight.allBut(AdminRight.DELETE_MESSAGES));

    assertRefused(
        call("deleteMessage", "'message_id':" + adas), "Bad Request: message can't be deleted");
    assertDone(call("deleteMessage", "'message_id':" + own));
    telegram.groups().promote(forum, bot.id(), AdminRight.all());
    assertDone(call("deleteMessage", "'message_id':" + adas));
  }

  @Test
  @DisplayName("R5: the journal tells topic, silence and what was made")
  void journalTellsTheTopic() {
    int thread = topic("One");
    int message =
        call("sendMessage", "'text':'Hi','disable_notification':true,'message_thread_id':" + thread)
            .path("result")
            .path("message_id")
            .asInt();

    List<JournalEntry> entries = telegram.journal().entries(JournalFilter.all().inThread(thread));
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).silent()).isTrue();
    assertThat(entries.get(0).messageId()).isEqualTo(message);
    assertThat(telegram.groups().message(forum, message).silent()).isTrue();
    call("editMessageText", "'text':'Ho','message_id':" + message);
    call("pinChatMessage", "'message_id':" + message);
    assertThat(telegram.journal().entries(JournalFilter.all()))
        .filteredOn(entry -> entry.messageId() == message)
        .extracting(JournalEntry::method)
        .containsExactly("sendMessage", "editMessageText", "pinChatMessage");
    assertThat(telegram.journal().count(JournalFilter.messagesMade())).isEqualTo(1);
    JournalFilter made = JournalFilter.all().ofMethod("createForumTopic");
    assertThat(telegram.journal().entries(made))
        .extracting(JournalEntry::text)
        .containsExactly("One");
  }

  @Test
  @DisplayName("R4: a fault may name a topic")
  void faultsNameATopic() {
    int one = topic("One");
    int two = topic("Two");
    telegram.faults().add(FaultRule.error(400, "Bad Request: odd").inChat(forum).inThread(two));

    assertDone(send(one, "Hi"));
    assertRefused(send(two, "Hi"), "Bad Request: odd");
  }
}
