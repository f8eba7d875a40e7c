package io.switchboard.chaos;

import static io.switchboard.testing.Tenant.notification;

import io.switchboard.harness.Answer;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.TelegramSimulator;
import io.switchboard.testing.Tenant;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The running system that the tests of this package share, apart from that of all others, for they
 * are not kind to it. The pace is off, so that much is under way at any time.
 */
record BadDay(RunningSwitchboard system, TelegramSimulator telegram, Tenant tenant) {

  private static final int USERS = 5;
  private static BadDay shared;

  static synchronized BadDay shared() {
    if (shared == null) {
      TelegramSimulator telegram = TelegramSimulator.start(0);
      RunningSwitchboard system =
          RunningSwitchboard.start(
              "bad-days",
              Map.of(
                  "SWITCHBOARD_LOG_FORMAT", "json",
                  "SWITCHBOARD_TELEGRAM_API_URL", telegram.url(),
                  "SWITCHBOARD_TELEGRAM_CHAT_INTERVAL", "PT0S",
                  "SWITCHBOARD_TELEGRAM_BOT_PER_SECOND", "0",
                  "SWITCHBOARD_TELEGRAM_GROUP_PER_MINUTE", "0",
                  "SWITCHBOARD_TRUSTED_PROXIES", "127.0.0.1"));
      Tenant tenant = Tenant.in(system, telegram, "Bad days");
      for (int user = 0; user < USERS; user++) {
        tenant.connect("user-" + user);
      }
      shared = new BadDay(system, telegram, tenant);
    }
    return shared;
  }

  /** Hands a notification over, for one of the users in turn; empty without any answer. */
  Optional<Answer> submit(int number, String text) {
    try {
      return Optional.of(
          tenant
              .api()
              .with("Idempotency-Key", text.replace(' ', '-'))
              .post("/v1/notifications", notification("user-" + number % USERS, text)));
    } catch (UncheckedIOException cutOff) {
      return Optional.empty();
    }
  }
}
