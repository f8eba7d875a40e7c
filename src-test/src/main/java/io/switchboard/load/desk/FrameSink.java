package io.switchboard.load.desk;

import com.fasterxml.jackson.databind.JsonNode;

/** Hears what comes to customers' sockets. */
interface FrameSink {
  /**
   * Called on the socket's thread: it must not wait.
   *
   * @param customer by its number
   * @param micros when the frame was whole
   */
  void heard(int customer, JsonNode frame, long micros);
}
