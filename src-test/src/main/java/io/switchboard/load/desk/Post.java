package io.switchboard.load.desk;

/** A message that a bot made in a topic, and when its request arrived at the platform. */
record Post(int thread, String text, long receivedMicros) {}
