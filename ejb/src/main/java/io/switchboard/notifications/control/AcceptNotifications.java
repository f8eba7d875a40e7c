package io.switchboard.notifications.control;

import io.switchboard.notifications.boundary.SubmitOutcome;
import io.switchboard.notifications.boundary.SubmitOutcome.Accepted;
import io.switchboard.notifications.boundary.SubmitOutcome.KeyReused;
import io.switchboard.notifications.entity.Notifications;
import io.switchboard.notifications.entity.Notifications.Keyed;
import io.switchboard.notifications.entity.PendingNotification;
import io.switchboard.notifications.entity.WakeUp;
import io.switchboard.platform.batching.GroupWork;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.DatabaseRefused;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Makes notifications durable in groups: what callers hand over while one transaction commits goes
 * into the next. A caller is answered after the commit.
 */
@ApplicationScoped
public class AcceptNotifications {
  /** How long an idempotency key is remembered. */
  public static final Duration KEY_LIFE = Duration.ofHours(24);

  private static final int GROUP = 200;
  private static final Duration LINGER = Duration.ofMillis(2);

  private record Waiting(
      PendingNotification notification, CompletableFuture<SubmitOutcome> answer) {}

  @Resource private ManagedExecutorService executor;
  private Notifications notifications;
  private EnqueueDeliveries enqueue;
  private GroupWork<Waiting> group;

  AcceptNotifications() {}

  @Inject
  public AcceptNotifications(Notifications notifications, EnqueueDeliveries enqueue) {
    this.notifications = notifications;
    this.enqueue = enqueue;
  }

  /** Begins to work. */
  public void start() {
    group = new GroupWork<>("accept notifications", GROUP, LINGER, this::accept);
    executor.execute(group);
  }

  @PreDestroy
  void stop() {
    if (group != null) {
      group.close();
    }
  }

  /** Completes once the notification is on disk, or exceptionally if it is not. */
  public CompletableFuture<SubmitOutcome> accept(PendingNotification notification) {
    CompletableFuture<SubmitOutcome> answer = new CompletableFuture<>();
    group.add(new Waiting(notification, answer));
    return answer;
  }

  private void accept(List<Waiting> waiting) {
    try {
      Set<UUID> added = notifications.add(waiting.stream().map(Waiting::notification).toList());
      for (Waiting one : waiting) {
        answer(one, added.contains(one.notification().id()));
      }
    } catch (DatabaseRefused refused) {
      alone(waiting, refused);
    } catch (RuntimeException e) {
      waiting.forEach(one -> one.answer().completeExceptionally(e));
    }
  }

  /** One that the database refuses must not spoil the others. */
  private void alone(List<Waiting> waiting, DatabaseRefused refused) {
    if (waiting.size() == 1) {
      waiting.get(0).answer().completeExceptionally(refused);
    } else {
      waiting.forEach(one -> accept(List.of(one)));
    }
  }

  private void answer(Waiting waiting, boolean added) {
    PendingNotification notification = waiting.notification();
    if (added) {
      waiting.answer().complete(new Accepted(notification.id(), notification.createdAt(), false));
      enqueue.soon(
          new WakeUp(
              notification.id(), notification.submission().recipient(), 0, notification.dueAt()));
    } else {
      replay(waiting);
    }
  }

  private void replay(Waiting waiting) {
    PendingNotification notification = waiting.notification();
    WorkspaceId workspace = notification.submission().recipient().workspace();
    Optional<Keyed> earlier = notifications.byKey(workspace, notification.idempotencyKey());
    if (earlier.isEmpty()) {
      accept(List.of(waiting));
    } else if (earlier.get().createdAt().isBefore(notification.createdAt().minus(KEY_LIFE))) {
      notifications.forgetKeysBefore(notification.createdAt().minus(KEY_LIFE));
      accept(List.of(waiting));
    } else if (MessageDigest.isEqual(earlier.get().requestHash(), notification.requestHash())) {
      waiting.answer().complete(new Accepted(earlier.get().id(), earlier.get().createdAt(), true));
    } else {
      waiting.answer().complete(new KeyReused());
    }
  }
}
