/** Telegram: users' own bots, by the Bot API. Nothing else knows its library. */
package io.switchboard.channels.telegram;
