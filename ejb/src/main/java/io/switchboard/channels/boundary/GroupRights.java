package io.switchboard.channels.boundary;

import java.util.List;

/**
 * What a bot may do in a group.
 *
 * @param title of the group
 * @param missing each in plain words with what to do about it; empty if all is well
 */
public record GroupRights(boolean reachable, String title, List<String> missing) {
  public GroupRights {
    missing = List.copyOf(missing);
  }

  public boolean suffice() {
    return reachable && missing.isEmpty();
  }
}
