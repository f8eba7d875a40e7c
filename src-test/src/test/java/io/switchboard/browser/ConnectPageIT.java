package io.switchboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.TelegramSimulator;
import io.switchboard.testing.Tenant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A user connects Telegram by itself. */
class ConnectPageIT {
  private static final String SESSIONS = "/v1/users/ada-connects/sessions";

  @Test
  @DisplayName("R1: from the token to a test message, and the token leaves the address at once")
  void aUserConnectsItsBot() {
    TelegramSimulator telegram = RunningSwitchboard.telegram();
    Bot bot = telegram.createBot("connect_page_bot", "Connect page");
    Person ada = telegram.createPerson("Ada", "ada_connects");
    String token = Tenant.shared("Connect page").api().post(SESSIONS).expect(201).field("token");
    try (Visit visit = Visit.ofStranger()) {
      Page page = visit.page();
      page.navigate("/connect/?token=" + token);
      assertThat(page.getByText("Not connected")).isVisible();
      assertThat(page.url()).doesNotContain("token");
      page.getByLabel("Bot token").fill("Use this token: " + bot.token());
      visit.button("Connect Telegram").click();
      assertThat(page.getByAltText("QR code that opens the chat with your bot on a phone"))
          .isVisible();
      telegram.say(ada, bot, "/start");
      telegram.say(ada, bot, page.locator(".six").textContent());
      assertThat(page.getByText("Connected", new Page.GetByTextOptions().setExact(true)).first())
          .isVisible();
      visit.button("Send a test message").click();
      assertThat(page.getByText("Sent. Look into the chat.")).isVisible();
      visit.button("Disconnect").click();
      visit.button("Disconnect Telegram").click();
      assertThat(page.getByText("Not connected").first()).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  @DisplayName("every link of the page leads on: to BotFather, and to the chat with the bot")
  void everyClickLeadsOn() {
    String token = Tenant.shared("Every click").api().post(SESSIONS).expect(201).field("token");
    try (Visit visit = Visit.ofStranger()) {
      Page page = visit.page();
      page.navigate("/connect/?token=" + token);
      Page father = visit.opened(() -> visit.link("Open @BotFather").click());
      father.getByText("Make the bot").click();
      Locator botToken = father.locator("#bot-token");
      assertThat(botToken).containsText(":");
      page.getByLabel("Bot token").fill(botToken.textContent());
      visit.button("Connect Telegram").click();
      Page chat = visit.opened(() -> visit.link("Open the chat in Telegram").click());
      assertThat(chat.getByRole(AriaRole.LOG)).containsText("Connected to Every click");
      assertThat(page.getByText("Messages reach you in this chat.")).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void anEndedLinkSaysWhereToGo() {
    try (Visit visit = Visit.ofStranger()) {
      visit.page().navigate("/connect/?token=not.a.token");
      assertThat(visit.page().getByRole(AriaRole.HEADING)).hasText("This link has ended");
    }
  }

  @Test
  void itSpeaksTheReadersLanguage() {
    try (Visit visit = Visit.ofStranger()) {
      visit.page().navigate("/connect/?lang=ar");
      assertThat(visit.page().locator("html")).hasAttribute("dir", "rtl");
      assertThat(visit.page().getByRole(AriaRole.HEADING)).hasText("افتح هذه الصفحة من تطبيقك");
    }
  }
}
