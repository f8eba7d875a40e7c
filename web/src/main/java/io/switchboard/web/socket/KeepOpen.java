package io.switchboard.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps idle sockets open by pinging them, and drops those whose peer is dead or stuck. */
@ApplicationScoped
public class KeepOpen {
  private static final long PING_AFTER = Duration.ofSeconds(30).toNanos();
  private static final long DEAD_AFTER = Duration.ofSeconds(75).toNanos();
  private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

  private final Set<SocketConnection> open = ConcurrentHashMap.newKeySet();

  void add(SocketConnection connection) {
    open.add(connection);
  }

  void remove(SocketConnection connection) {
    open.remove(connection);
  }

  /** How many sockets are open on this node. */
  public int count() {
    return open.size();
  }

  /** Looks after all of them; to be called every few seconds. */
  public void look() {
    long now = System.nanoTime();
    for (SocketConnection connection : open) {
      long silent = now - connection.heardNanos();
      if (silent > DEAD_AFTER || connection.isStuck(now, PATIENCE)) {
        connection.end();
      } else if (silent > PING_AFTER) {
        connection.ping();
      }
    }
  }

  /** Tells every peer that the server stops: it opens a socket elsewhere. */
  public void goAway() {
    open.forEach(connection -> connection.close(CloseCode.GOING_AWAY, "the server stops"));
  }
}
