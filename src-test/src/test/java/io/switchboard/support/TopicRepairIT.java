package io.switchboard.support;

import static io.switchboard.testing.Tenant.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.harness.Await;
import io.switchboard.simulator.telegram.AdminRight;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.Topic;
import io.switchboard.testing.Customer;
import io.switchboard.testing.Desk;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens to topics and groups by other hands: customers notice none of it. */
class TopicRepairIT {

  @Test
  void aDeletedTopicComesAgainWithWhatWasSaid() {
    Desk desk = Desk.shared("Deleted topics");
    Person anna = administrator(desk);
    try (Customer customer = desk.customer().connect()) {
      customer.sayAndAwait("c1", "The first message");
      desk.awaitPost(customer, "The first message");
      Topic former = desk.topic(customer);

      desk.telegram().people().deleteTopic(anna, desk.group(), former.id());
      customer.sayAndAwait("c2", "The second message");

      Topic again = desk.awaitTopic(customer, topic -> topic.id() != former.id());
      desk.awaitPost(customer, "The second message");
      List<String> texts = desk.texts(customer);
      assertThat(again.name()).isEqualTo(customer.codename());
      assertThat(texts).filteredOn(text -> text.contains("The first message")).hasSize(1);
      assertThat(texts).filteredOn(text -> text.contains("The second message")).hasSize(1);
      assertThat(texts.toString()).containsSubsequence("The first message", "The second message");
      assertThat(customer.frames().toString()).doesNotContain("error");
    }
  }

  @Test
  void whatIsWrittenWhileTheBotHasNoRightsGoesOutLaterInOrder() {
    Desk desk = Desk.shared("Lost rights");
    try (Customer customer = desk.customer().connect()) {
      desk.awaitPost(customer, customer.codename());

      desk.telegram().groups().kick(desk.group(), desk.bot().id());
      customer.sayAndAwait("c1", "message one");
      customer.sayAndAwait("c2", "message two");
      awaitDesk(desk, "degraded");
      customer.sayAndAwait("c3", "message three");
      desk.telegram().groups().promote(desk.group(), desk.bot().id(), AdminRight.all());

      awaitDesk(desk, "ready");
      desk.awaitPost(customer, "message three");
      assertThat(desk.texts(customer))
          .filteredOn(text -> text.startsWith("message "))
          .containsExactly("message one", "message two", "message three");
    }
  }

  private static Person administrator(Desk desk) {
    Person anna = desk.agent("Anna");
    desk.telegram()
        .groups()
        .promote(
            desk.group(), anna.id(), Set.of(AdminRight.MANAGE_TOPICS, AdminRight.DELETE_MESSAGES));
    return anna;
  }

  private static void awaitDesk(Desk desk, String status) {
    Await.until(
        SOON,
        () ->
            desk.operator()
                .get("/v1/admin/workspaces/" + desk.tenant().id() + "/support")
                .expect(200)
                .json()
                .path("status")
                .asText()
                .equals(status),
        () -> "the desk is not " + status);
  }
}
