package io.switchboard.simulator.telegram;

/**
 * Something that a bot is to be told.
 *
 * @param id grows by one for each update of a bot
 * @param lane updates of one lane (a chat) reach a webhook in order
 * @param json the whole update
 * @param expiresAt in milliseconds since 1970; then it is dropped
 */
record Update(int id, long lane, String json, long expiresAt) {}
