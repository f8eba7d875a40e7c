package io.switchboard.channels.entity;

import io.switchboard.channels.boundary.ChannelKind;
import java.util.List;
import java.util.UUID;

/** The port of a platform on which somebody must listen, one node for each channel. */
public interface HoldsSessions {
  ChannelKind kind();

  /** What listens, to be run once; each ends when its thread is interrupted. */
  List<Runnable> loops();

  /** Begins to listen, or goes on with what has changed about the channel. Returns at once. */
  void hold(SessionLease lease);

  /** Stops to listen at once; what is under way is thrown away. */
  void drop(UUID channelId);
}
