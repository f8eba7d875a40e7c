package io.switchboard.inbound.entity;

import io.switchboard.channels.boundary.PlatformUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All updates. */
public interface InboundUpdates {

  /** Adds those that are not there, across workspaces, and answers them. */
  List<PlatformUpdate> add(Collection<PlatformUpdate> updates);

  /** The ids of these updates, across workspaces. */
  List<Waiting> idsOf(Collection<PlatformUpdate> updates);

  Optional<InboundUpdate> find(UUID id);

  /** The first updates of a channel that are received and nothing more, in the platform's order. */
  List<InboundUpdate> firstWaiting(UUID channelId, int most);

  /** Holds a received update against others until the transaction ends; false if it is taken. */
  boolean hold(InboundUpdate update);

  /** Holds received updates of one workspace; false if any is taken. */
  boolean holdAll(Collection<InboundUpdate> updates);

  /** Writes down what an update came to, in its workspace; nobody looks at it before then. */
  void decided(InboundUpdate update, Instant dueAt);

  /** Ends updates of one workspace, within it. */
  void done(Collection<InboundUpdate> updates);

  /** It was tried in vain, and is not tried again before then. */
  void postpone(UUID id, Instant until);

  /** Ends updates. */
  void end(UUID id, InboundUpdate.Status how);

  /** Takes open updates that nobody has seen to in time, and looks again after the pause. */
  List<Waiting> takeDue(int most, Duration pause);

  /** Forgets what was done before then, and answers how many it were. */
  int forgetBefore(Instant time, int most);

  /** An update that waits to be processed. */
  record Waiting(UUID id, UUID channelId) {}
}
