package io.switchboard.channels.boundary;

import java.util.Collection;
import java.util.List;

/** Where channel sessions put what platforms tell them, before they confirm it there. */
public interface KeepsUpdates {

  /**
   * Keeps updates, in the caller's transaction, which is across workspaces. One that is there
   * already is passed over.
   *
   * @return those that are new
   */
  List<PlatformUpdate> keep(Collection<PlatformUpdate> updates);

  /** Has kept updates processed soon; call it after the commit. What fails here is swept up. */
  void announce(Collection<PlatformUpdate> kept);
}
