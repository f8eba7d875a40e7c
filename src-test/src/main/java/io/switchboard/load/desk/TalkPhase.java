package io.switchboard.load.desk;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Messages at a fixed rate. With both ways, customers and agents take turns, and the conversations
 * one after another.
 *
 * @param name part of each message's text
 * @param perSecond in all
 * @param conversations the first so many customers'
 * @param bothWays otherwise agents alone write
 */
record TalkPhase(String name, int perSecond, int count, int conversations, boolean bothWays) {

  static TalkPhase bothWays(String name, int perSecond, int seconds, int conversations) {
    return new TalkPhase(name, perSecond, perSecond * seconds, conversations, true);
  }

  /** One message of the agent in each conversation. */
  static TalkPhase oneToEach(int conversations) {
    return new TalkPhase("each", 100, conversations, conversations, false);
  }

  /** Every message of the phase, in the order of the timetable. */
  List<Line> lines() {
    return IntStream.range(0, count).mapToObj(this::line).toList();
  }

  private Line line(int index) {
    boolean fromCustomer = bothWays && index % 2 == 0;
    int turn = bothWays ? index / 2 : index;
    return new Line(index, fromCustomer, turn % conversations, turn / conversations);
  }

  /** What stands in every message of the phase and in no other. */
  String mark() {
    return "load-" + name + "-";
  }

  String text(Line line) {
    return mark() + line.index() + "-end and a few words as people write them";
  }

  /** Which message a text is; -1 for one that is not of this phase. */
  int indexIn(String text) {
    int from = text.indexOf(mark());
    int to = from < 0 ? -1 : text.indexOf("-end", from);
    return to < 0 ? -1 : Integer.parseInt(text.substring(from + mark().length(), to));
  }
}
