package io.switchboard.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.harness.Api;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.simulator.telegram.Outcome;
import io.switchboard.simulator.telegram.TelegramSimulator;
import io.switchboard.testing.Tenant;
import io.switchboard.testing.Tenant.Recipient;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A system whose public address is https: Telegram brings the updates. */
class WebhookIT {
  private static final String PUBLIC = "https://switchboard.example";

  @Test
  @DisplayName("R11: updates come by webhook, which is set again after a refusal or a new token")
  void updatesComeByWebhook() {
    try (TelegramSimulator telegram = TelegramSimulator.start(0);
        RunningSwitchboard system =
            RunningSwitchboard.start(
                "webhook",
                Map.of(
                    "SWITCHBOARD_PUBLIC_URL",
                    PUBLIC,
                    "SWITCHBOARD_TELEGRAM_API_URL",
                    telegram.url()))) {
      telegram.proxy(PUBLIC, system.baseUrl().toString());
      telegram.faults().add(FaultRule.tooManyRequests(1).onMethod("setWebhook").next(1));
      Tenant tenant = Tenant.in(system, telegram, "Acme");

      Recipient ada = tenant.connect("ada");
      assertThat(telegram.journal().count(setWebhook())).isEqualTo(2);
      assertThat(telegram.journal().count(JournalFilter.all().ofMethod("getUpdates"))).isZero();

      telegram.block(ada.person(), ada.bot());
      tenant.awaitChannel("ada", "disconnected");
      telegram.say(ada.person(), ada.bot(), "/start");
      tenant.awaitChannel("ada", "connected");

      telegram.revokeToken(ada.bot());
      tenant
          .as("ada")
          .post("/v1/channels/telegram/credential", Map.of("botToken", ada.bot().token()))
          .expect(200);
      telegram.journal().await(setWebhook().ended(Outcome.OK), 2, Tenant.SOON);

      strangersAreTurnedAway(system);
    }
  }

  private static JournalFilter setWebhook() {
    return JournalFilter.all().ofMethod("setWebhook");
  }

  private static void strangersAreTurnedAway(RunningSwitchboard system) {
    Api stranger =
        Api.anonymous(system.baseUrl()).with("X-Telegram-Bot-Api-Secret-Token", "guessed");
    assertThat(stranger.post("/v1/hooks/telegram/guessed", Map.of("update_id", 7)).field("code"))
        .isEqualTo("not_found");
  }
}
