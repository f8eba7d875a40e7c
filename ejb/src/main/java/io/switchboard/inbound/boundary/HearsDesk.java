package io.switchboard.inbound.boundary;

import io.switchboard.channels.boundary.PlatformUpdate;

/** The port of whoever hears what is told to workspaces' own bots: their support desks. */
public interface HearsDesk {

  /**
   * Whether an update is heard by itself: getting it ready may take long, or those behind it cannot
   * be got ready before it is heard.
   */
  default boolean isHeardAlone(PlatformUpdate update) {
    return false;
  }

  /**
   * Gets ready what an update needs of its platform, such as a file, outside any transaction.
   *
   * @return what the update changes; it is run once, in the transaction of the workspace that also
   *     marks the update as done. What must follow its commit, it arranges for itself.
   */
  Runnable prepare(PlatformUpdate update);
}
