package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.Pace;
import java.net.URI;
import java.util.Objects;

/**
 * How Telegram is spoken to.
 *
 * @param api the origin of the Bot API
 * @param links where links to bots lead: their names follow it
 * @param pace kept ahead of time at sending
 * @param webhook whether updates come to our webhook rather than being fetched
 * @param publicUrl where platforms reach us
 */
public record TelegramSettings(URI api, URI links, Pace pace, boolean webhook, URI publicUrl) {
  public TelegramSettings {
    Objects.requireNonNull(api, "api");
    Objects.requireNonNull(links, "links");
    Objects.requireNonNull(pace, "pace");
    Objects.requireNonNull(publicUrl, "publicUrl");
  }
}
