package io.switchboard.notifications.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.notifications.entity.WakeUp;
import io.switchboard.platform.messaging.QueueMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Wake-ups as messages: what is due now travels together, what is due later by itself, for the
 * broker holds back whole messages. The recipients are spread over a fixed number of message
 * groups, so that those of one recipient stay with one node.
 */
final class WakeUpMessages {
  /** Divides evenly among one, two or three nodes. */
  private static final int MESSAGE_GROUPS = 6;

  /** Far below the 100 KiB from which Artemis keeps each message in a file of its own. */
  private static final int MOST_IN_MESSAGE = 100;

  private record Together(int messageGroup, Duration delay) {}

  private WakeUpMessages() {}

  /**
   * Messages whose duplicate id tells each round from the others.
   *
   * @param round empty for the first
   */
  static List<QueueMessage> of(Collection<WakeUp> wakeUps, Instant now, String round) {
    Map<Together, List<WakeUp>> together =
        wakeUps.stream()
            .collect(
                groupingBy(
                    wakeUp -> new Together(messageGroup(wakeUp), delay(wakeUp, now)),
                    LinkedHashMap::new,
                    toList()));
    List<QueueMessage> messages = new ArrayList<>(together.size());
    together.forEach(
        (key, due) -> {
          for (int from = 0; from < due.size(); from += MOST_IN_MESSAGE) {
            int to = Math.min(due.size(), from + MOST_IN_MESSAGE);
            messages.add(message(key, due.subList(from, to), round));
          }
        });
    return messages;
  }

  private static QueueMessage message(Together key, List<WakeUp> due, String round) {
    WakeUp first = due.get(0);
    return new QueueMessage(
        WakeUpBody.write(due),
        first.notification() + ":" + first.claimNo() + round,
        "recipients-" + key.messageGroup(),
        key.delay(),
        Map.of());
  }

  private static int messageGroup(WakeUp wakeUp) {
    ChannelOwner recipient = wakeUp.recipient();
    int hash = Objects.hash(recipient.workspace().value(), recipient.user().value());
    return Math.floorMod(hash, MESSAGE_GROUPS);
  }

  private static Duration delay(WakeUp wakeUp, Instant now) {
    Duration delay = Duration.between(now, wakeUp.dueAt());
    return delay.isNegative() ? Duration.ZERO : delay;
  }
}
