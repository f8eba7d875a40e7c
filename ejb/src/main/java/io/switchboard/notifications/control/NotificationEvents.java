package io.switchboard.notifications.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.entity.Attempt;
import io.switchboard.notifications.entity.Transition;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.messaging.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The news that a notification makes: that it was sent, or that it failed. */
@ApplicationScoped
class NotificationEvents {
  private static final Set<NotificationStatus> NEWS =
      EnumSet.of(NotificationStatus.SENT, NotificationStatus.FAILED);

  private Uuids ids;
  private Clock clock;

  NotificationEvents() {}

  @Inject
  NotificationEvents(Uuids ids, Clock clock) {
    this.ids = ids;
    this.clock = clock;
  }

  boolean isNews(Transition transition) {
    return NEWS.contains(transition.status());
  }

  Event of(Transition transition) {
    Map<String, String> data = new HashMap<>();
    data.put("notificationId", transition.claim().id().toString());
    data.put("userId", transition.claim().submission().recipient().user().value());
    data.put("status", transition.status().word());
    ChannelKind platform = platform(transition);
    if (platform != null) {
      data.put("platform", platform.word());
    }
    return new Event(
        ids.next(),
        "notification." + transition.status().word(),
        transition.claim().submission().recipient().workspace(),
        clock.instant(),
        data);
  }

  private static ChannelKind platform(Transition transition) {
    List<Attempt> attempts = transition.attempts();
    return attempts.isEmpty()
        ? transition.platform()
        : attempts.get(attempts.size() - 1).platform();
  }
}
