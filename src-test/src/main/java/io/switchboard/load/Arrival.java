package io.switchboard.load;

/** A message that came to stand in a chat; when it arrived, in microseconds since 1970. */
record Arrival(long bot, long chat, String text, long micros) {}
