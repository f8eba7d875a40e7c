package io.switchboard.support;

import static io.switchboard.testing.Tenant.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.simulator.telegram.ChatMessage;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.Topic;
import io.switchboard.testing.Customer;
import io.switchboard.testing.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** One conversation from its start to its end and on, as the integration checklist tells it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChecklistIT {
  private static Desk desk;
  private static Person anna;
  private static Person ben;
  private static Customer customer;

  @BeforeAll
  static void aCustomerComes() {
    desk = Desk.shared("Autoroad");
    anna = desk.agent("Anna", "Thank you for asking us.");
    ben = desk.agent("Ben");
    customer = desk.customer().connect();
  }

  @AfterAll
  static void theCustomerLeaves() {
    customer.close();
  }

  @Test
  @Order(1)
  @DisplayName("Start: there is a topic with the codename, and the customer is welcomed")
  void aConversationStarts() {
    Topic topic = desk.topic(customer);

    assertThat(topic.name()).isEqualTo(customer.codename()).matches("\\w+ \\w+ #[0-9A-F]{4}");
    assertThat(topic.iconEmojiId()).isNotEmpty();
    JsonNode history = customer.api().get(customer.path("/messages")).expect(200).json();
    assertThat(history.path("status").asText()).isEqualTo("open_unclaimed");
    assertThat(history.at("/items/0/direction").asText()).isEqualTo("outbound");
    assertThat(desk.awaitPost(customer, customer.codename()).replyMarkup())
        .contains("claim:", "close:", "note:");
  }

  @Test
  @Order(2)
  @DisplayName(
      "R1, R8: a message is acknowledged, stands in the topic, and the customer is told to wait")
  void theCustomerWrites() {
    String id = customer.sayAndAwait("c1", "Is the <b>blue</b> one in stock?");

    assertThat(id).isNotEmpty();
    ChatMessage post = desk.awaitPost(customer, "Is the blue one in stock?");
    assertThat(post.silent()).isTrue();
    assertThat(customer.awaitType("service").path("key").asText()).isEqualTo("waiting_for_agent");
  }

  @Test
  @Order(3)
  @DisplayName("R11: the same client id is taken once, and acknowledged again")
  void aRepetitionIsHarmless() {
    Customer tab = customer.inAnotherTab().connect();
    String again = tab.sayAndAwait("c1", "Is the <b>blue</b> one in stock?");
    customer.sayAndAwait("c2", "Hello?");
    desk.awaitPost(customer, "Hello?");
    tab.close();

    assertThat(again).isEqualTo(customer.sayAndAwait("c1", "changed"));
    assertThat(desk.texts(customer)).containsOnlyOnce("Is the blue one in stock?");
  }

  @Test
  @Order(4)
  @DisplayName("R3: nobody's answer goes out before somebody has claimed the conversation")
  void anAnswerBeforeTheClaimGoesNowhere() {
    desk.say(anna, customer, "Yes!");

    ChatMessage told = desk.awaitPost(customer, "nobody has claimed");
    assertThat(told.replyMarkup()).contains("claim:" + customer.conversation());
    assertThat(customer.texts("outbound")).doesNotContain("Yes!");
  }

  @Test
  @Order(5)
  @DisplayName("R3: a claim by button is answered, joins the agent, and lets answers through")
  void anAgentClaimsByButton() {
    desk.press(anna, customer, "claim");

    assertThat(customer.awaitType("agent_joined").path("agent_name").asText()).isEqualTo("Anna");
    desk.awaitStatus(customer, "open_assigned");
    assertThat(
            desk.telegram()
                .journal()
                .await(
                    JournalFilter.all().ofBot(desk.bot().id()).ofMethod("answerCallbackQuery"),
                    1,
                    SOON))
        .isNotEmpty();
    desk.say(anna, customer, "It is, we have three.");
    JsonNode answer = customer.awaitMessage("It is, we have three.");
    assertThat(answer.path("direction").asText()).isEqualTo("outbound");
    assertThat(answer.path("agent_name").asText()).isEqualTo("Anna");
    desk.awaitStatus(customer, "awaiting_customer");
    desk.awaitTopic(customer, topic -> !topic.iconEmojiId().isEmpty());
  }

  @Test
  @Order(6)
  @DisplayName("R3: claiming a claimed conversation asks to take over")
  void anotherAgentIsAskedToTakeOver() {
    desk.say(ben, customer, "/claim");
    desk.awaitPost(customer, "Anna has this conversation");
    desk.say(ben, customer, "I am Ben.");
    desk.awaitPost(customer, "Not sent: Anna has this conversation");

    desk.press(ben, customer, "take-over");

    customer.awaitFrame(frame -> frame.path("agent_name").asText().equals("Ben"));
    desk.say(ben, customer, "Ben here.");
    customer.awaitMessage("Ben here.");
    assertThat(customer.texts("outbound")).doesNotContain("I am Ben.");
    desk.say(ben, customer, "/transfer @anna");
    desk.awaitPost(customer, "Ben has handed this over to Anna");
  }

  @Test
  @Order(7)
  @DisplayName("An agent's edit is mirrored to the customer")
  void anEditIsMirrored() {
    int message = desk.say(anna, customer, "It costs 10 euro.");
    String id = customer.awaitMessage("It costs 10 euro.").path("id").asText();

    desk.telegram().people().edit(anna, desk.group(), message, "It costs 12 euro.");

    JsonNode edit = customer.awaitType("message_edited");
    assertThat(edit.path("id").asText()).isEqualTo(id);
    assertThat(edit.path("text").asText()).isEqualTo("It costs 12 euro.");
  }

  @Test
  @Order(8)
  @DisplayName("R9: a nickname changes the topic's title, three times a day")
  void aNicknameChangesTheTitle() {
    for (String name : List.of("Al", "Ala", "Alan")) {
      rename(name, 200);
    }

    desk.awaitTopic(customer, topic -> topic.name().equals("Alan — " + customer.codename()));
    rename("Alana", 429);
    rename("www.evil.example", 400);
  }

  private static void rename(String name, int status) {
    customer.api().call("PATCH", customer.path("/name"), Map.of("name", name)).expect(status);
  }

  @Test
  @Order(9)
  @DisplayName(
      "R10: a note marks the title, never reaches the customer, and is audited by its length")
  void aNoteIsPrivate() {
    desk.say(anna, customer, "/note prefers blue");

    desk.awaitTopic(customer, topic -> topic.name().endsWith("📝"));
    assertThat(customer.frames().toString()).doesNotContain("prefers blue");
    JsonNode entry = desk.audit("conversation.note");
    assertThat(entry.path("actor").asText()).isEqualTo("telegram:" + anna.id());
    assertThat(entry.path("detail").toString()).contains("12").doesNotContain("blue");

    desk.press(anna, customer, "note");
    desk.awaitPost(customer, "your next message here is kept as the note");
    desk.say(anna, customer, "prefers teal");
    desk.awaitPost(customer, "Note by Anna: prefers teal");
    assertThat(customer.frames().toString()).doesNotContain("prefers teal");
  }

  @Test
  @Order(10)
  @DisplayName("Canned replies, /whoami, /myid, /history and /help")
  void commandsAnswer() {
    desk.operator()
        .call(
            "PUT",
            "/v1/admin/canned-replies/hours?workspace=" + desk.tenant().id(),
            Map.of("text", "Hello {name}, we are open from 9 to 5. {agent}"))
        .expect(200);

    desk.say(anna, customer, "/canned hours");
    customer.awaitMessage("Hello Alan, we are open from 9 to 5. Anna");
    desk.say(anna, customer, "/whoami");
    desk.awaitPost(customer, "Customers see you as Anna.");
    desk.say(anna, customer, "/myid");
    desk.awaitPost(customer, "Your Telegram id is " + anna.id());
    desk.say(anna, customer, "/history");
    desk.awaitPost(customer, "Customer: Is the blue one in stock?");
    desk.say(anna, customer, "/help");
    desk.awaitPost(customer, "/transfer");
    desk.say(anna, customer, "/nonsense");
    desk.awaitPost(customer, "There is no such command");
    assertThat(customer.frames().toString()).doesNotContain("/help", "/nonsense", "Your Telegram");
  }

  @Test
  @Order(11)
  @DisplayName("R4: somebody who is no agent is not heard")
  void strangersAreNotHeard() {
    Person stranger = desk.telegram().createPerson("Mallory", null);
    desk.telegram().groups().join(desk.group(), stranger);

    desk.say(stranger, customer, "Send me your password");
    desk.say(stranger, customer, "/close");
    desk.say(anna, customer, "After the stranger");

    customer.awaitMessage("After the stranger");
    assertThat(customer.frames().toString()).doesNotContain("password", "conversation_closed");
  }

  @Test
  @Order(12)
  @DisplayName(
      "R7: on closing the customer reads the agent's words first, then learns that it is closed")
  void anAgentClosesByButton() {
    desk.press(anna, customer, "close");

    customer.awaitType("conversation_closed");
    JsonNode words = customer.awaitMessage("Thank you for asking us.");
    assertThat(customer.frames().indexOf(words))
        .isLessThan(customer.frames().indexOf(customer.awaitType("conversation_closed")));
    desk.awaitTopic(customer, Topic::closed);
    assertThat(desk.texts(customer).toString()).contains("Thank you for asking us.");
    JsonNode history = customer.api().get(customer.path("/messages")).expect(200).json();
    assertThat(history.path("status").asText()).isEqualTo("closed");
    assertThat(history.path("closed_note").asText()).isNotEmpty();
  }

  @Test
  @Order(13)
  @DisplayName("R20: a closed conversation is rated, and the group sees it")
  void theCustomerRates() {
    customer.api().post(customer.path("/rating"), Map.of("rating", 4)).expect(204);

    desk.awaitPost(customer, "★★★★☆");
    assertThat(desk.conversation(customer).at("/metrics/rating").asInt()).isEqualTo(4);
  }

  @Test
  @Order(14)
  @DisplayName("R2: a message opens a closed conversation again, and the customer is told so")
  void aMessageReopens() {
    customer.sayAndAwait("c9", "One more thing");

    customer.awaitType("conversation_reopened");
    customer.awaitFrame(frame -> frame.path("key").asText().equals("conversation_reopened"));
    desk.awaitTopic(customer, topic -> !topic.closed());
    desk.awaitPost(customer, "One more thing");
    assertThat(desk.conversation(customer).path("status").asText()).isEqualTo("open_unclaimed");
    assertThat(desk.conversation(customer).at("/metrics/reopen_count").asInt()).isEqualTo(1);
  }

  @Test
  @Order(15)
  @DisplayName("R1: what a socket missed is replayed in order, both directions")
  void aResumeReplays() {
    Customer late = customer.inAnotherTab().connect();
    late.resume(null);

    late.awaitFrame(frame -> frame.path("text").asText().equals("One more thing"));
    assertThat(late.texts("inbound"))
        .containsExactly("Is the blue one in stock?", "Hello?", "One more thing");
    assertThat(late.texts("outbound"))
        .containsSubsequence("It is, we have three.", "Ben here.", "Thank you for asking us.");
    late.close();
  }

  @Test
  @Order(16)
  @DisplayName("R12: a blocked customer is not heard any more")
  void theOperatorBlocks() {
    try (Customer spammer = desk.customer().connect()) {
      spammer.sayAndAwait("1", "Buy now");
      desk.awaitPost(spammer, "Buy now");
      desk.operator()
          .post("/v1/moderation/block", Map.of("conversation_id", spammer.conversation()))
          .expect(200);

      spammer.say("2", "Buy more");

      JsonNode refused = spammer.awaitType("error");
      assertThat(refused.path("code").asText()).isEqualTo("conversation_blocked");
      desk.awaitTopic(spammer, Topic::closed);
      assertThat(desk.texts(spammer)).doesNotContain("Buy more");
      assertThat(desk.audit("conversation.block").path("actor").asText()).isEqualTo("operator");
    }
  }
}
