package io.switchboard.load.desk;

import io.switchboard.load.Latencies;
import java.util.List;
import java.util.Map;

/**
 * How one phase went on one target.
 *
 * @param ack from when a customer's message was due until its acknowledgement
 * @param unacknowledged messages of customers without an acknowledgement
 * @param toTopic customers' messages, by the platform's journal
 * @param toCustomer the agent's messages, by what came to the sockets
 * @param errors error frames
 * @param refusals requests that the platform refused
 * @param cpuMicros processor time of each process for each message
 */
record TalkResult(
    TalkPhase phase,
    Latencies ack,
    int unacknowledged,
    Direction toTopic,
    Direction toCustomer,
    int errors,
    int refusals,
    Map<String, Double> cpuMicros) {

  static TalkResult of(
      Talk talk, Customers customers, List<Post> posts, int refusals, Map<String, Double> cpu) {
    TalkPhase phase = talk.phase();
    List<Line> lines = talk.lines();
    Arrivals topics = new Arrivals(lines, phase.conversations(), talk::dueMicros);
    for (Post post : posts) {
      int index = phase.indexIn(post.text());
      Line line = lines.get(index);
      boolean home = customers.get(line.customer()).thread() == post.thread();
      topics.arrived(index, home ? line.customer() : -1, post.receivedMicros());
    }
    Arrivals sockets = new Arrivals(lines, phase.conversations(), talk::dueMicros);
    talk.shown().forEach(each -> sockets.arrived(each.index(), each.customer(), each.micros()));
    Latencies ack = new Latencies(lines.size());
    int unacknowledged = 0;
    int lostToTopic = 0;
    int lostToCustomer = 0;
    for (Line line : lines) {
      int index = line.index();
      long acked = talk.ackedMicros(index);
      if (!line.fromCustomer()) {
        lostToCustomer += sockets.isThere(index) ? 0 : 1;
      } else if (acked == 0) {
        unacknowledged++;
      } else {
        ack.record((acked - talk.dueMicros(index)) * 1_000);
        lostToTopic += topics.isThere(index) ? 0 : 1;
      }
    }
    return new TalkResult(
        phase,
        ack,
        unacknowledged,
        topics.judge(lostToTopic),
        sockets.judge(lostToCustomer),
        talk.errors(),
        refusals,
        cpu);
  }

  boolean isClean() {
    return unacknowledged == 0 && toTopic.isClean() && toCustomer.isClean();
  }
}
