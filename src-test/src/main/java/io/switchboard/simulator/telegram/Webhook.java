package io.switchboard.simulator.telegram;

import java.net.URI;

/**
 * Where a bot wants its updates.
 *
 * @param url as the bot gave it
 * @param target where the reverse proxy forwards it
 * @param secret for {@code X-Telegram-Bot-Api-Secret-Token}; empty for none
 * @param maxConnections how many updates may be under way at once
 */
record Webhook(String url, URI target, String secret, int maxConnections) {}
