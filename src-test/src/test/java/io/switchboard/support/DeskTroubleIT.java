package io.switchboard.support;

import static io.switchboard.testing.Tenant.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.Await;
import io.switchboard.simulator.telegram.AdminRight;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.Topic;
import io.switchboard.testing.Customer;
import io.switchboard.testing.Desk;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a desk does when its group is not as it should be. */
class DeskTroubleIT {

  @Test
  @DisplayName(
      "R14: a deleted topic is made again with what was said, and the customer never notices")
  void aDeletedTopicComesBack() {
    Desk desk = Desk.shared("Deleted topics");
    Person anna = desk.agent("Anna");
    try (Customer customer = desk.customer().connect()) {
      customer.sayAndAwait("1", "First question");
      desk.awaitPost(customer, "First question");
      desk.press(anna, customer, "claim");
      customer.awaitType("agent_joined");
      desk.say(anna, customer, "First answer");
      customer.awaitMessage("First answer");
      Topic lost = desk.topic(customer);

      desk.telegram().people().deleteTopic(anna(desk, anna), desk.group(), lost.id());
      customer.sayAndAwait("2", "Second question");

      Topic found = desk.awaitTopic(customer, topic -> topic.id() != lost.id());
      desk.awaitPost(customer, "Second question");
      List<String> texts = desk.texts(customer);
      assertThat(texts.toString()).contains("Customer: First question", "Anna: First answer");
      assertThat(texts).filteredOn(text -> text.contains("Second question")).hasSize(1);
      assertThat(found.closed()).isFalse();
      desk.say(anna, customer, "Second answer");
      customer.awaitMessage("Second answer");
      assertThat(customer.frames().toString()).doesNotContain("conversation_closed");
    }
  }

  /** Only an administrator deletes topics. */
  private static Person anna(Desk desk, Person anna) {
    desk.telegram()
        .groups()
        .promote(desk.group(), anna.id(), EnumSet.of(AdminRight.DELETE_MESSAGES));
    return anna;
  }

  @Test
  @DisplayName(
      "R14: without rights the desk is degraded and says so; what waited comes later, in order")
  void lostRightsComeBack() {
    Desk desk = Desk.shared("Lost rights");
    try (Customer customer = desk.customer().connect()) {
      customer.sayAndAwait("1", "Before");
      desk.awaitPost(customer, "Before");

      desk.telegram().groups().kick(desk.group(), desk.bot().id());
      for (int i = 1; i <= 5; i++) {
        customer.sayAndAwait("waiting-" + i, "Waiting " + i);
      }

      JsonNode degraded = awaitDesk(desk, "degraded");
      assertThat(degraded.path("reason").asText()).isNotEmpty();
      assertThat(desk.operator().get("/health").expect(200).text()).contains(desk.tenant().id());

      desk.telegram().groups().add(desk.group(), desk.bot(), EnumSet.allOf(AdminRight.class));

      awaitDesk(desk, "ready");
      desk.awaitPost(customer, "Waiting 5");
      assertThat(desk.texts(customer))
          .containsSubsequence(
              "Before", "Waiting 1", "Waiting 2", "Waiting 3", "Waiting 4", "Waiting 5");
      assertThat(desk.texts(customer)).filteredOn("Waiting 3"::equals).hasSize(1);
    }
  }

  private static JsonNode awaitDesk(Desk desk, String status) {
    String path = "/v1/admin/workspaces/" + desk.tenant().id() + "/support";
    return Await.value(
        SOON,
        () ->
            Optional.of(desk.operator().get(path).expect(200).json())
                .filter(it -> it.path("status").asText().equals(status)),
        () -> "not " + status + ": " + desk.operator().get(path).text());
  }
}
