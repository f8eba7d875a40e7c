package io.switchboard.inbound.control;

import io.switchboard.inbound.boundary.HearsDesk;
import io.switchboard.inbound.entity.InboundUpdate;
import io.switchboard.inbound.entity.InboundUpdates;
import io.switchboard.platform.outage.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the updates of a workspace's own bot heard strictly in their order, whatever woke us: the
 * first that waits comes first, and none overtakes one that fails. What has gathered is committed
 * together; where that fails, each by itself. One that fails is tried again after a pause, however
 * many come behind it meanwhile; after a quarter of an hour it is given up, so that the others go
 * on.
 */
@ApplicationScoped
public class HearInTurn {
  private static final Logger LOG = LoggerFactory.getLogger(HearInTurn.class);

  /** As many as are heard in some ten milliseconds: a conversation is held until the commit. */
  private static final int GROUP = 16;

  private static final int MOST_TRIES = 12;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);

  private InboundUpdates updates;
  private UnderstandUpdate understanding;
  private Iterable<HearsDesk> desk;
  private Clock clock;

  HearInTurn() {}

  @Inject
  HearInTurn(
      InboundUpdates updates,
      UnderstandUpdate understanding,
      @Any Instance<HearsDesk> desk,
      Clock clock) {
    this(updates, understanding, (Iterable<HearsDesk>) desk, clock);
  }

  public HearInTurn(
      InboundUpdates updates,
      UnderstandUpdate understanding,
      Iterable<HearsDesk> desk,
      Clock clock) {
    this.updates = updates;
    this.understanding = understanding;
    this.desk = desk;
    this.clock = clock;
  }

  /** Works through what waits; what somebody else is at, and what is behind it, is left to them. */
  public void hear(UUID channelId) {
    List<InboundUpdate> next = next(channelId);
    while (!next.isEmpty() && arePast(next)) {
      next = next(channelId);
    }
  }

  private List<InboundUpdate> next(UUID channelId) {
    List<InboundUpdate> waiting = updates.firstWaiting(channelId, GROUP);
    if (waiting.isEmpty() || isPutOff(waiting.get(0))) {
      return List.of();
    }
    int together = 1;
    if (!isAlone(waiting.get(0))) {
      while (together < waiting.size() && !isAlone(waiting.get(together))) {
        together++;
      }
    }
    return waiting.subList(0, together);
  }

  private boolean isPutOff(InboundUpdate update) {
    return update.putOffUntil().filter(until -> until.isAfter(clock.instant())).isPresent();
  }

  private boolean isAlone(InboundUpdate update) {
    if (update.tries() > 0) {
      return true;
    }
    try {
      for (HearsDesk hearing : desk) {
        return hearing.isHeardAlone(update.update());
      }
      return false;
    } catch (RuntimeException odd) {
      LOG.debug("Update {} is heard alone, where its failure counts", update.id(), odd);
      return true;
    }
  }

  private boolean arePast(List<InboundUpdate> group) {
    if (group.size() == 1) {
      return isPast(group.get(0));
    }
    try {
      return apply(group);
    } catch (Unavailable away) {
      throw away;
    } catch (RuntimeException e) {
      LOG.debug("{} updates are heard one by one, for one of them fails", group.size(), e);
      return group.stream().allMatch(this::isPast);
    }
  }

  private boolean apply(List<InboundUpdate> group) {
    return understanding.apply(group, group.stream().map(this::change).toList());
  }

  private boolean isPast(InboundUpdate update) {
    try {
      return apply(List.of(update));
    } catch (Unavailable away) {
      throw away;
    } catch (RuntimeException e) {
      return isGivenUp(update, e);
    }
  }

  /** Without anybody to hear it, an update is done with as it is. */
  private Runnable change(InboundUpdate update) {
    for (HearsDesk hearing : desk) {
      return hearing.prepare(update.update());
    }
    return () -> {};
  }

  private boolean isGivenUp(InboundUpdate update, RuntimeException failure) {
    int tries = update.tries() + 1;
    if (tries < MOST_TRIES) {
      LOG.warn("Update {} of a support desk failed, and is tried again", update.id(), failure);
      updates.postpone(update.id(), clock.instant().plus(pauseAfter(tries)));
      return false;
    }
    LOG.error("Update {} of a support desk failed for good", update.id(), failure);
    updates.end(update.id(), InboundUpdate.Status.DEAD);
    return true;
  }

  private static Duration pauseAfter(int tries) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << tries);
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }
}
