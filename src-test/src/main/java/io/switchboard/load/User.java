package io.switchboard.load;

/**
 * A user with its own bot.
 *
 * @param number from 0
 * @param token the bot's
 * @param person who reads the bot's messages: the chat
 */
record User(int number, long bot, String token, long person) {
  String id() {
    return "user-" + number;
  }
}
