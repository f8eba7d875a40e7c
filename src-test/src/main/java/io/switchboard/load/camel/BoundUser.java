package io.switchboard.load.camel;

/** A user's bot and the chat it writes to. */
record BoundUser(String botToken, String chatId) {}
