package io.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.switchboard.harness.Api;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.testing.Tenant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What members look at, and what they do there. */
class ConsoleIT {

  @Test
  void theOverviewCountsWhatIsDelivered() {
    Tenant tenant = Tenant.shared("Overview");
    Tenant.Recipient ada = tenant.connect("ada");
    tenant.awaitStory(tenant.submit(ada.userId(), "Hello"), "sent");
    try (Visit visit = Visit.ofAdministrator()) {
      Page page = visit.page();
      choose(page, tenant);
      assertThat(tile(page, "Delivered")).hasText("1");
      assertThat(tile(page, "Channels connected")).hasText("1");
      tenant.awaitStory(tenant.submit(ada.userId(), "And again"), "sent");
      assertThat(tile(page, "Delivered")).hasText("2");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static void choose(Page page, Tenant tenant) {
    page.getByLabel("Workspace").selectOption(tenant.id());
    assertThat(page.getByLabel("Workspace")).hasValue(tenant.id());
  }

  private static Locator tile(Page page, String name) {
    return page.locator(".tile")
        .filter(new Locator.FilterOptions().setHasText(name))
        .locator(".value");
  }

  @Test
  void aStoryIsToldInWords() {
    Tenant tenant = Tenant.shared("Story");
    Tenant.Recipient ada = tenant.connect("ada-of-the-story");
    RunningSwitchboard.telegram()
        .faults()
        .add(FaultRule.tooManyRequests(2).onMethod("sendMessage").ofBot(ada.bot().id()).next(1));
    String id = tenant.submit(ada.userId(), "A story");
    tenant.awaitStory(id, "sent");
    try (Visit visit = Visit.ofAdministrator()) {
      Page page = visit.page();
      page.navigate("/console/notifications?q=ada-of-the-story");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("A story")).click();
      assertThat(page.locator(".story li strong"))
          .containsText(
              new String[] {
                "Accepted from the application",
                "Telegram asked to wait",
                "Telegram took the message"
              });
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aDeadLetterShowsItsCauseAndIsRedelivered() {
    Tenant tenant = Tenant.shared("Dead letters");
    Tenant.Recipient ada = tenant.connect("ada-of-the-dead-letter");
    RunningSwitchboard.telegram()
        .faults()
        .add(
            FaultRule.error(400, "Bad Request: the wind is wrong")
                .onMethod("sendMessage")
                .ofBot(ada.bot().id())
                .next(1));
    String id = tenant.submit(ada.userId(), "Refused at first");
    tenant.awaitStory(id, "failed");
    try (Visit visit = Visit.ofAdministrator()) {
      Page page = visit.page();
      page.navigate("/console/dead-letters?user=ada-of-the-dead-letter");
      assertThat(page.getByText("Bad Request: the wind is wrong")).isVisible();
      visit.button("Redeliver").click();
      assertThat(page.getByText("1 dead letter is on its way again.")).isVisible();
      assertThat(page.url()).contains("user=ada-of-the-dead-letter");
      tenant.awaitStory(id, "sent");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  @DisplayName("R5: what is done to many at once asks once, with the number of them")
  void manyDeadLettersAreSettledAfterOneQuestion() {
    Tenant tenant = Tenant.shared("Many dead letters");
    Tenant.Recipient ada = tenant.connect("ada-of-the-many");
    RunningSwitchboard.telegram()
        .faults()
        .add(
            FaultRule.error(400, "Bad Request: not these")
                .onMethod("sendMessage")
                .ofBot(ada.bot().id())
                .next(3));
    List<String> ids =
        Stream.of("One", "Two", "Three").map(text -> tenant.submit(ada.userId(), text)).toList();
    ids.forEach(id -> tenant.awaitStory(id, "failed"));
    try (Visit visit = Visit.ofAdministrator()) {
      Page page = visit.page();
      page.navigate("/console/dead-letters?user=ada-of-the-many");
      page.getByLabel("Pick the dead letter of").first().check();
      visit.button("Delete picked").click();
      page.locator("details[open] .danger").click();
      assertThat(page.getByText("1 dead letter is deleted.")).isVisible();
      visit.button("Redeliver all 2").click();
      assertThat(page.locator("details[open]")).containsText("Redeliver all 2 dead letters");
      page.locator("details[open] .main").click();
      assertThat(page.getByText("2 dead letters are on their way again.")).isVisible();
      tenant.awaitStory(ids.get(0), "sent");
      tenant.awaitStory(ids.get(1), "sent");
      assertThat(page.getByText("Nothing fits these filters")).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  @DisplayName("R5, R6: a key is shown once, and revoking one asks once")
  void aWorkspaceAndItsKeys() {
    try (Visit visit = Visit.ofAdministrator()) {
      Page page = visit.page();
      page.navigate("/console/workspaces");
      page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name"))
          .fill("Made in the browser 🎉");
      visit.button("Create workspace").click();
      assertThat(page.locator("#shown-once")).containsText("sbk_");
      String key = page.locator("#shown-once").textContent();
      page.reload();
      assertThat(page.content()).doesNotContain(key);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Made in the browser 🎉"))
          .click();
      assertThat(page.getByText("never")).isVisible();
      Api.bearer(RunningSwitchboard.shared().baseUrl(), key.strip())
          .get("/v1/notifications")
          .expect(200);
      page.reload();
      assertThat(page.locator("tr").filter(new Locator.FilterOptions().setHasText("Valid")))
          .not()
          .containsText("never");
      visit.button("New key").click();
      assertThat(page.locator("#shown-once")).containsText("sbk_");
      page.locator("tr")
          .filter(new Locator.FilterOptions().setHasText("Valid"))
          .first()
          .locator("summary")
          .click();
      page.locator("details[open] .danger").click();
      assertThat(page.getByText("Revoked")).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theKeyboardLeadsEverywhere() {
    try (Visit visit = Visit.ofAdministrator()) {
      Page page = visit.page();
      page.keyboard().press("Tab");
      assertThat(page.getByText("Skip to the content")).isFocused();
      page.keyboard().press("/");
      assertThat(page.getByLabel("Search notifications")).isFocused();
      page.keyboard().type("nobody-has-this-id");
      page.keyboard().press("Enter");
      page.waitForURL("**/console/notifications?q=nobody-has-this-id");
      assertThat(page.getByText("Nothing fits these filters")).isVisible();
    }
  }
}
