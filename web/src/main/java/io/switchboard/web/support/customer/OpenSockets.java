package io.switchboard.web.support.customer;

import io.switchboard.identity.boundary.CustomerSession;
import io.switchboard.identity.boundary.KnownCustomer;
import io.switchboard.identity.boundary.OpenCustomerSession;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.desk.boundary.SupportConfiguration;
import io.switchboard.support.live.boundary.LiveFrame;
import io.switchboard.support.live.boundary.LiveListeners;
import io.switchboard.web.socket.KeepOpen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The customers' sockets that are open on this node, and what recurs for each of them. */
@ApplicationScoped
public class OpenSockets {
  private static final Duration MOST_BEFORE_END = Duration.ofMinutes(1);
  private static final int PART_BEFORE_END = 4;

  private final Set<CustomerSocket> open = ConcurrentHashMap.newKeySet();
  private final SocketPlaces places = new SocketPlaces();
  private LiveListeners listeners;
  private FillViews views;
  private OpenCustomerSession sessions;
  private Duration life;
  private KeepOpen keeper;
  private Clock clock;

  OpenSockets() {}

  @Inject
  public OpenSockets(
      LiveListeners listeners,
      FillViews views,
      OpenCustomerSession sessions,
      SupportConfiguration configuration,
      KeepOpen keeper,
      Clock clock) {
    this.listeners = listeners;
    this.views = views;
    this.sessions = sessions;
    this.life = configuration.tokenTtl();
    this.keeper = keeper;
    this.clock = clock;
  }

  KeepOpen keeper() {
    return keeper;
  }

  FillViews views() {
    return views;
  }

  LiveListeners.Listener listen(ConversationRef conversation, Consumer<LiveFrame> hears) {
    return listeners.open(conversation, hears);
  }

  SocketPlaces places() {
    return places;
  }

  void add(CustomerSocket socket) {
    open.add(socket);
  }

  void remove(CustomerSocket socket) {
    open.remove(socket);
  }

  CustomerSession newToken(KnownCustomer customer, String address) {
    return sessions.open(customer.customer(), customer.customerKey(), address, life);
  }

  /** Keeps idle sockets open, and their tokens good; to be called every few seconds. */
  void keep() {
    keeper.look();
    Duration part = life.dividedBy(PART_BEFORE_END);
    Instant soon =
        clock.instant().plus(part.compareTo(MOST_BEFORE_END) < 0 ? part : MOST_BEFORE_END);
    open.forEach(socket -> socket.refreshToken(soon));
  }

  /** Looks whether a socket missed something. */
  void look() {
    List<LiveView> all = open.stream().map(CustomerSocket::view).toList();
    views.look(all);
    all.forEach(views::goOn);
  }
}
