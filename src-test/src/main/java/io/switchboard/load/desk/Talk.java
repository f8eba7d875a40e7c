package io.switchboard.load.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** What happened in one phase, as it happens: when each message was due, acknowledged, shown. */
final class Talk implements FrameSink {
  /** A message of an agent that came to a socket. */
  record Shown(int customer, int index, long micros) {}

  private final TalkPhase phase;
  private final List<Line> lines;
  private final AtomicLongArray due;
  private final AtomicLongArray acked;
  private final ConcurrentLinkedQueue<Shown> shown = new ConcurrentLinkedQueue<>();
  private final AtomicInteger acks = new AtomicInteger();
  private final AtomicInteger shows = new AtomicInteger();
  private final AtomicInteger errors = new AtomicInteger();

  Talk(TalkPhase phase) {
    this.phase = phase;
    lines = phase.lines();
    due = new AtomicLongArray(phase.count());
    acked = new AtomicLongArray(phase.count());
  }

  TalkPhase phase() {
    return phase;
  }

  List<Line> lines() {
    return lines;
  }

  void due(Line line, long micros) {
    due.set(line.index(), micros);
  }

  @Override
  public void heard(int customer, JsonNode frame, long micros) {
    String type = frame.path("type").asText();
    if (type.equals("ack")) {
      int index = phase.indexIn(frame.path("client_id").asText());
      if (index >= 0 && acked.compareAndSet(index, 0, micros)) {
        acks.incrementAndGet();
      }
    } else if (type.equals("message") && frame.path("direction").asText().equals("outbound")) {
      int index = phase.indexIn(frame.path("text").asText());
      if (index >= 0) {
        shown.add(new Shown(customer, index, micros));
        shows.incrementAndGet();
      }
    } else if (type.equals("error")) {
      errors.incrementAndGet();
    }
  }

  String clientId(Line line) {
    return phase.mark() + line.index() + "-end";
  }

  int acks() {
    return acks.get();
  }

  int shows() {
    return shows.get();
  }

  /** Error frames that came. */
  int errors() {
    return errors.get();
  }

  long dueMicros(int index) {
    return due.get(index);
  }

  /** 0 for none. */
  long ackedMicros(int index) {
    return acked.get(index);
  }

  List<Shown> shown() {
    return new ArrayList<>(shown);
  }
}
