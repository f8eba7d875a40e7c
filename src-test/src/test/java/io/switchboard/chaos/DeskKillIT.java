package io.switchboard.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.harness.Await;
import io.switchboard.harness.Part;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.testing.Customer;
import io.switchboard.testing.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A support chat in both directions while the application, the broker and everything are killed.
 * {@code switchboard.chaos.chats} (4) is the number of conversations, {@code
 * switchboard.chaos.messages} (20) that of messages in each direction of each.
 */
class DeskKillIT {
  private static final int CHATS = Integer.getInteger("switchboard.chaos.chats", 4);
  private static final int MESSAGES = Integer.getInteger("switchboard.chaos.messages", 20);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final BadDay day = BadDay.shared();
  private final RunningSwitchboard system = day.system();
  private final Desk desk = Desk.in(system, day.telegram(), "Desk on a bad day");
  private final Person anna = desk.agent("Anna");

  @Test
  @DisplayName("R1: nothing is lost or out of order in either direction, whatever is killed")
  void nothingIsLostInEitherDirection() throws Exception {
    List<Customer> customers = IntStream.range(0, CHATS).mapToObj(i -> claimed()).toList();
    ExecutorService people = Executors.newFixedThreadPool(CHATS * 2);
    List<Future<?>> talks = new ArrayList<>();
    try {
      for (Customer customer : customers) {
        talks.add(people.submit(() -> talk(customer)));
        talks.add(people.submit(() -> answer(customer)));
      }
      system.kill(Part.APPLICATION);
      system.awaitReady();
      system.kill(Part.BROKER);
      system.awaitReady();
      system.killEverything();
      system.launch();
      system.awaitReady();
      for (Future<?> talk : talks) {
        talk.get();
      }
    } finally {
      people.shutdownNow();
    }
    long doubled = 0;
    for (Customer customer : customers) {
      judgeTranscript(customer);
      doubled += judgeTopic(customer);
    }
    System.out.println(
        "3 kills in "
            + CHATS
            + " chats of "
            + 2 * MESSAGES
            + " messages: none lost or out of order, "
            + doubled
            + " posts doubled");
  }

  private Customer claimed() {
    Customer customer = desk.customer();
    desk.press(anna, customer, "claim");
    desk.awaitStatus(customer, "open_assigned");
    return customer;
  }

  private static void talk(Customer customer) {
    for (int i = 0; i < MESSAGES; i++) {
      customer.insist("q-" + i, "Question " + i);
    }
  }

  /** The agent writes whether Switchboard runs or not: Telegram keeps it. */
  private void answer(Customer customer) {
    for (int i = 0; i < MESSAGES; i++) {
      desk.say(anna, customer, "Answer " + i);
    }
  }

  private static void judgeTranscript(Customer customer) {
    Customer later = customer.inAnotherTab().connect();
    later.resume(null);
    Await.until(
        PATIENCE,
        () -> later.texts("outbound").contains("Answer " + (MESSAGES - 1)),
        () -> "the last answer is missing: " + later.texts("outbound"));
    assertThat(later.texts("inbound")).containsExactlyElementsOf(all("Question "));
    assertThat(later.texts("outbound"))
        .filteredOn(text -> text.startsWith("Answer"))
        .containsExactlyElementsOf(all("Answer "));
    later.close();
  }

  /** How often a question stands in the topic once more, because its first answer was cut off. */
  private long judgeTopic(Customer customer) {
    Await.until(
        PATIENCE,
        () -> questions(customer).contains("Question " + (MESSAGES - 1)),
        () -> "the last question is missing: " + questions(customer));
    List<String> posted = questions(customer);
    assertThat(new LinkedHashSet<>(posted)).containsExactlyElementsOf(all("Question "));
    return posted.size() - MESSAGES;
  }

  private List<String> questions(Customer customer) {
    return desk.texts(customer).stream().filter(text -> text.startsWith("Question")).toList();
  }

  private static List<String> all(String word) {
    return IntStream.range(0, MESSAGES).mapToObj(i -> word + i).toList();
  }
}
