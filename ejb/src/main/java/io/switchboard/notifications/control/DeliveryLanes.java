package io.switchboard.notifications.control;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.platform.ids.WorkspaceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Spreads work fairly and keeps its order. Each recipient has a lane: its notifications are tried
 * one after the other, in the order of acceptance, and a lane may be told to pause. Lanes that are
 * ready take turns within their workspace, and workspaces take turns among each other; none may
 * occupy all places for calls.
 *
 * <p>Memory is bounded: a lane keeps the ids of its next few notifications and remembers that there
 * are more, which are then read from the database.
 *
 * <p>Not thread-safe: {@link DeliveryEngine} guards it. Times are nanoseconds of one clock.
 */
final class DeliveryLanes {
  private static final int IDS_IN_LANE = 64;

  /** One recipient's line. */
  static final class Lane {
    final ChannelOwner recipient;
    private final TreeSet<UUID> ids = new TreeSet<>();
    private boolean overflowed;

    /** Something was left to the database after its next ids had been asked for. */
    private boolean missed;

    private boolean busy;
    private boolean queued;
    private long pausedUntil;

    private Lane(ChannelOwner recipient) {
      this.recipient = recipient;
    }
  }

  /** A lane's turn: the notification to try now. */
  record Turn(Lane lane, UUID notification) {}

  private static final class Tenant {
    private final Deque<Lane> ready = new ArrayDeque<>();
    private int busy;
    private boolean inRing;
  }

  private final int busyLimit;
  private final int busyLimitOfTenant;
  private final Map<ChannelOwner, Lane> lanes = new HashMap<>();
  private final Map<WorkspaceId, Tenant> tenants = new HashMap<>();

  /** Workspaces with ready lanes, the next one to take a turn first. */
  private final Deque<Tenant> ring = new ArrayDeque<>();

  private final PriorityQueue<Lane> paused =
      new PriorityQueue<>(Comparator.comparingLong((Lane lane) -> lane.pausedUntil));
  private int busy;

  /**
   * @param busyLimit places for calls in all
   * @param busyLimitOfTenant places that one workspace may take
   */
  DeliveryLanes(int busyLimit, int busyLimitOfTenant) {
    this.busyLimit = busyLimit;
    this.busyLimitOfTenant = busyLimitOfTenant;
  }

  /** Adds a notification that is due; one that is there already stays once. */
  void add(ChannelOwner recipient, UUID notification, long now) {
    Lane lane = lanes.computeIfAbsent(recipient, Lane::new);
    if (lane.overflowed && (lane.ids.isEmpty() || notification.compareTo(lane.ids.last()) > 0)) {
      lane.missed = true;
      return;
    }
    lane.ids.add(notification);
    if (lane.ids.size() > IDS_IN_LANE) {
      lane.ids.pollLast();
      lane.overflowed = true;
    }
    makeReady(lane, now);
  }

  /**
   * Adds what the database knows to be due next, for a lane that had to forget some.
   *
   * @return whether it must be asked again, for something became due meanwhile
   */
  boolean refill(ChannelOwner recipient, List<UUID> notifications, long now) {
    Lane lane = lanes.get(recipient);
    if (lane == null) {
      return false;
    }
    lane.overflowed = notifications.size() >= IDS_IN_LANE || lane.missed;
    lane.missed = false;
    lane.ids.addAll(notifications);
    makeReady(lane, now);
    return lane.ids.isEmpty() && lane.overflowed;
  }

  /** How many ids a refill asks for. */
  static int refillSize() {
    return IDS_IN_LANE;
  }

  /** Takes the next turns, at most {@code most}; their lanes are busy until released. */
  List<Turn> take(int most, long now) {
    wakePaused(now);
    List<Turn> turns = new ArrayList<>();
    int full = 0;
    while (turns.size() < most && busy < busyLimit && full < ring.size()) {
      Tenant tenant = ring.poll();
      if (tenant.busy >= busyLimitOfTenant) {
        ring.add(tenant);
        full++;
        continue;
      }
      turns.add(turnOf(tenant));
      tenant.inRing = !tenant.ready.isEmpty();
      if (tenant.inRing) {
        ring.add(tenant);
      }
    }
    return turns;
  }

  private Turn turnOf(Tenant tenant) {
    Lane lane = tenant.ready.poll();
    lane.queued = false;
    lane.busy = true;
    tenant.busy++;
    busy++;
    return new Turn(lane, lane.ids.pollFirst());
  }

  /**
   * Ends a turn.
   *
   * @param pauseUntil the lane takes no turn before
   * @return whether the lane ran dry and must be refilled
   */
  boolean release(Lane lane, long pauseUntil, long now) {
    Tenant tenant = tenants.get(lane.recipient.workspace());
    tenant.busy--;
    busy--;
    lane.busy = false;
    lane.pausedUntil = pauseUntil;
    if (lane.ids.isEmpty() && lane.overflowed) {
      lane.missed = false;
      return true;
    }
    makeReady(lane, now);
    forgetIfIdle(lane, tenant, now);
    return false;
  }

  private void forgetIfIdle(Lane lane, Tenant tenant, long now) {
    if (lane.ids.isEmpty() && !lane.overflowed && lane.pausedUntil <= now) {
      lanes.remove(lane.recipient);
    }
    if (tenant.ready.isEmpty() && tenant.busy == 0) {
      tenants.remove(lane.recipient.workspace());
    }
  }

  private void makeReady(Lane lane, long now) {
    if (lane.busy || lane.queued || lane.ids.isEmpty() && lane.pausedUntil <= now) {
      return;
    }
    lane.queued = true;
    if (lane.pausedUntil > now) {
      paused.add(lane);
    } else {
      Tenant tenant = tenants.computeIfAbsent(lane.recipient.workspace(), w -> new Tenant());
      tenant.ready.add(lane);
      if (!tenant.inRing) {
        tenant.inRing = true;
        ring.add(tenant);
      }
    }
  }

  private void wakePaused(long now) {
    while (!paused.isEmpty() && paused.peek().pausedUntil <= now) {
      Lane lane = paused.poll();
      lane.queued = false;
      if (lane.ids.isEmpty()) {
        lanes.remove(lane.recipient);
      } else {
        makeReady(lane, now);
      }
    }
  }

  /** When a paused lane may go on, or {@code Long.MAX_VALUE}. */
  long nextWake() {
    return paused.isEmpty() ? Long.MAX_VALUE : paused.peek().pausedUntil;
  }

  int lanes() {
    return lanes.size();
  }

  int busy() {
    return busy;
  }
}
