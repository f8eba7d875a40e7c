package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.Pace;
import io.switchboard.platform.config.Settings;
import io.switchboard.platform.config.SettingsReader;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/** Makes what the adapter shares: its settings and the one HTTP door. */
@Dependent
class TelegramParts {

  @Produces
  @Singleton
  TelegramSettings settings(Settings settings) {
    return settings.read(TelegramParts::read);
  }

  @Produces
  @Singleton
  BotApi api(TelegramSettings settings) {
    return new BotApi(settings.api());
  }

  void close(@Disposes BotApi api) {
    api.close();
  }

  static TelegramSettings read(SettingsReader reader) {
    int port = reader.port("SWITCHBOARD_HTTP_PORT", 8080);
    URI publicUrl = reader.url("SWITCHBOARD_PUBLIC_URL", "http://localhost:" + port);
    String byDefault = "https".equals(publicUrl.getScheme()) ? "webhook" : "polling";
    String delivery = reader.word("SWITCHBOARD_TELEGRAM_DELIVERY", byDefault, "polling", "webhook");
    return new TelegramSettings(
        reader.url("SWITCHBOARD_TELEGRAM_API_URL", "https://api.telegram.org"),
        reader.url("SWITCHBOARD_TELEGRAM_LINK_URL", "https://t.me"),
        new Pace(
            reader.duration("SWITCHBOARD_TELEGRAM_CHAT_INTERVAL", Duration.ofSeconds(1)),
            reader.integer("SWITCHBOARD_TELEGRAM_BOT_PER_SECOND", 30, 0, 10_000)),
        "webhook".equals(delivery),
        publicUrl);
  }
}
