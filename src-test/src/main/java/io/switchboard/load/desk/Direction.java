package io.switchboard.load.desk;

import io.switchboard.load.Latencies;

/**
 * How one direction went.
 *
 * @param times from when a message was due until it arrived
 * @param lost that never arrived; from customers only those that were acknowledged
 * @param doubled arrivals beyond the first
 * @param reordered that arrived after a later one of the same conversation
 * @param stray that arrived in another conversation
 */
record Direction(Latencies times, int lost, int doubled, int reordered, int stray) {
  boolean isClean() {
    return lost + doubled + reordered + stray == 0;
  }
}
