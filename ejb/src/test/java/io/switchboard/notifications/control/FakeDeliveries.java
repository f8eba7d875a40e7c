package io.switchboard.notifications.control;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.notifications.entity.Backlog;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.notifications.entity.Deliveries;
import io.switchboard.notifications.entity.Transition;
import io.switchboard.notifications.entity.WakeUp;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/** Deliveries of one recipient in memory, which fail when they are told to. */
final class FakeDeliveries implements Deliveries {
  private final TreeSet<UUID> pending = new TreeSet<>();
  private final List<UUID> recorded = new CopyOnWriteArrayList<>();
  private final Map<UUID, RuntimeException> unrecordable = new HashMap<>();
  private final Deque<RuntimeException> nextDue = new ArrayDeque<>();

  synchronized void add(UUID notification) {
    pending.add(notification);
  }

  synchronized void refuseToRecord(UUID notification, RuntimeException failure) {
    unrecordable.put(notification, failure);
  }

  /** The next question for what is due fails so. */
  synchronized void failDue(RuntimeException failure) {
    nextDue.add(failure);
  }

  List<UUID> recorded() {
    return recorded;
  }

  @Override
  public synchronized List<Claim> claim(Collection<UUID> notifications) {
    return notifications.stream().sorted().filter(pending::remove).map(Sample::claim).toList();
  }

  @Override
  public synchronized Set<UUID> record(Collection<Transition> transitions) {
    List<UUID> ids = transitions.stream().map(transition -> transition.claim().id()).toList();
    for (UUID id : ids) {
      if (unrecordable.containsKey(id)) {
        throw unrecordable.get(id);
      }
    }
    recorded.addAll(ids);
    return Set.copyOf(ids);
  }

  @Override
  public synchronized Map<ChannelOwner, List<UUID>> due(
      Collection<ChannelOwner> recipients, int limit) {
    if (!nextDue.isEmpty()) {
      throw nextDue.poll();
    }
    List<UUID> next = pending.stream().limit(limit).toList();
    return recipients.stream().collect(Collectors.toMap(owner -> owner, owner -> next));
  }

  @Override
  public List<WakeUp> lost(int limit) {
    return List.of();
  }

  @Override
  public void queuedAgain(Collection<UUID> notifications) {}

  @Override
  public int suspectAll() {
    return 0;
  }

  @Override
  public Backlog backlog() {
    return new Backlog(0, Duration.ZERO);
  }
}
