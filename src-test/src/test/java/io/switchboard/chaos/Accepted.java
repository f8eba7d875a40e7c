package io.switchboard.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Await;
import io.switchboard.simulator.telegram.JournalEntry;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.testing.Tenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The notifications that were acknowledged, judged by what the platform received. May be filled by
 * many threads.
 */
final class Accepted {

  /** For a restart on a busy machine, and for what the queue has lost to be found again. */
  static final Duration BACK_AGAIN = Duration.ofMinutes(8);

  private final BadDay day;
  private final Map<String, String> textById = new ConcurrentHashMap<>();

  Accepted(BadDay day) {
    this.day = day;
  }

  int count() {
    return textById.size();
  }

  /** Tries with the same key until it is acknowledged, as a careful application does. */
  String submit(int number, String text) {
    List<Answer> last = new ArrayList<>();
    Await.until(
        BACK_AGAIN,
        () -> {
          Optional<Answer> answer = day.submit(number, text);
          answer.ifPresent(last::add);
          return answer.filter(Accepted::isAcknowledged).isPresent();
        },
        () -> "not accepted: " + text + ", answered: " + last);
    String id = last.get(last.size() - 1).field("id");
    textById.put(id, text);
    return id;
  }

  /** Is acknowledged at the first try. */
  void submitAtOnce(int number, String text) {
    Answer answer = day.submit(number, text).orElseThrow();
    textById.put(answer.expect(202).field("id"), text);
  }

  /** Of what else may be answered while parts are away, a careful application tries again. */
  private static boolean isAcknowledged(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isIn(202, 409, 503);
    return answer.status() == 202;
  }

  /**
   * Waits until all are sent, and finds each at the platform: once, and once more for each attempt
   * whose answer was lost.
   *
   * @return how many messages came more than once
   */
  long judge() {
    day.system().awaitReady();
    Map<String, Integer> unknown = awaitSent();
    Map<String, Long> arrived =
        day.telegram().journal().entries(JournalFilter.messagesMade()).stream()
            .collect(Collectors.groupingBy(JournalEntry::text, Collectors.counting()));
    assertThat(arrived).containsKeys(textById.values().toArray(String[]::new));
    assertThat(textById)
        .allSatisfy(
            (id, text) ->
                assertThat(arrived.get(text) - 1)
                    .as("doubles of " + text + " without a lost answer")
                    .isLessThanOrEqualTo(unknown.get(id)));
    return textById.values().stream().mapToLong(text -> arrived.get(text) - 1).sum();
  }

  /** How many answers were lost, by notification. */
  private Map<String, Integer> awaitSent() {
    List<String> open = new ArrayList<>(textById.keySet());
    Map<String, Integer> unknown = new ConcurrentHashMap<>();
    Await.until(
        BACK_AGAIN,
        () -> {
          open.removeIf(id -> isSent(id, unknown));
          return open.isEmpty();
        },
        () -> open.size() + " are not sent, such as " + open.get(0) + ": " + story(open.get(0)));
    return unknown;
  }

  private boolean isSent(String id, Map<String, Integer> unknown) {
    JsonNode story = story(id);
    long lost = Tenant.outcomes(story).stream().filter("unknown"::equals).count();
    unknown.put(id, (int) lost);
    return story.path("status").asText().equals("sent");
  }

  private JsonNode story(String id) {
    return day.tenant().story(id);
  }
}
