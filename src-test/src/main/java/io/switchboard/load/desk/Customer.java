package io.switchboard.load.desk;

/**
 * A website's visitor with a conversation.
 *
 * @param number from 0
 * @param address whence the visitor calls; its token is good from there only
 * @param thread the conversation's topic
 */
record Customer(int number, String address, String token, int thread) {}
