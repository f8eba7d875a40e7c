package io.switchboard.support;

import static io.switchboard.testing.Tenant.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.harness.Await;
import io.switchboard.simulator.telegram.ChatMessage;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.Topic;
import io.switchboard.testing.Customer;
import io.switchboard.testing.Desk;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the desk does by itself; the past is moved back in the database, nobody waits for hours. */
class TimersIT {
  private static Desk desk;
  private static Person anna;

  @BeforeAll
  static void openTheDesk() {
    desk = Desk.shared("Timers");
    anna = desk.agent("Anna");
  }

  /** As if all that happened to the conversation had happened so many minutes earlier. */
  private static void letPass(Customer customer, int minutes) throws SQLException {
    String columns =
        "unclaimed_since = unclaimed_since - age, last_customer_at = last_customer_at - age,"
            + " last_agent_at = last_agent_at - age, snoozed_until = snoozed_until - age,"
            + " due_at = due_at - age";
    try (Connection connection =
            DriverManager.getConnection(
                desk.system().databaseUrl(),
                "postgres",
                desk.system().databaseSuperuserPassword());
        PreparedStatement update =
            connection.prepareStatement(
                "update conversation set "
                    + columns
                    + " from (select make_interval(mins => ?) as age) as passed where id = ?")) {
      update.setInt(1, minutes);
      update.setObject(2, UUID.fromString(customer.conversation()));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("R5: reminders come after 5 and 15 minutes, with a button, the last one pinned")
  void remindersCome() throws Exception {
    try (Customer customer = desk.customer().connect()) {
      customer.sayAndAwait("1", "Anybody?");
      int before = reminders(customer);

      letPass(customer, 5);
      Await.until(SOON, () -> reminders(customer) == before + 1, () -> "no first reminder");
      letPass(customer, 10);
      Await.until(SOON, () -> reminders(customer) == before + 2, () -> "no second reminder");

      int thread = desk.topic(customer).id();
      Await.until(
          SOON,
          () ->
              desk.telegram().groups().pinned(desk.group()).stream()
                  .anyMatch(message -> message.threadId() == thread),
          () -> "nothing is pinned");
      letPass(customer, 60);
      customer.sayAndAwait("2", "Hello?");
      desk.awaitPost(customer, "Hello?");
      assertThat(reminders(customer)).isEqualTo(before + 2);
      desk.press(anna, customer, "claim");
      customer.awaitType("agent_joined");
    }
  }

  /** Posts with a button to claim, but the first of all. */
  private static int reminders(Customer customer) {
    return (int)
        desk.messages(customer).stream()
            .filter(message -> message.replyMarkup() != null)
            .filter(message -> message.replyMarkup().contains("claim:"))
            .count();
  }

  @Test
  @DisplayName(
      "R6: a conversation that nobody answers is closed, and the customer is told how to go on")
  void silenceOfAgentsCloses() throws Exception {
    try (Customer customer = desk.customer().connect()) {
      customer.sayAndAwait("1", "Nobody there?");

      letPass(customer, 24 * 60);

      customer.awaitType("conversation_closed");
      customer.awaitFrame(frame -> frame.path("text").asText().contains("reopen"));
      desk.awaitTopic(customer, Topic::closed);
      desk.awaitStatus(customer, "closed");
    }
  }

  @Test
  @DisplayName("R6: a conversation whose customer is silent after an answer is closed")
  void silenceOfTheCustomerCloses() throws Exception {
    try (Customer customer = desk.customer().connect()) {
      customer.sayAndAwait("1", "A question");
      desk.awaitPost(customer, "A question");
      desk.press(anna, customer, "claim");
      customer.awaitType("agent_joined");
      desk.say(anna, customer, "An answer");
      customer.awaitMessage("An answer");
      desk.awaitStatus(customer, "awaiting_customer");

      letPass(customer, 24 * 60);

      customer.awaitType("conversation_closed");
      desk.awaitStatus(customer, "closed");
    }
  }

  @Test
  @DisplayName("R20: a snoozed conversation comes back at its time")
  void aSnoozeEnds() throws Exception {
    try (Customer customer = desk.customer().connect()) {
      customer.sayAndAwait("1", "Later is fine");
      desk.awaitPost(customer, "Later is fine");
      desk.press(anna, customer, "claim");
      customer.awaitType("agent_joined");
      desk.say(anna, customer, "/snooze 2h");
      ChatMessage told = desk.awaitPost(customer, "Snoozed by Anna until");
      assertThat(told.silent()).isTrue();

      letPass(customer, 120);

      desk.awaitPost(customer, "The snooze is over.");
    }
  }
}
