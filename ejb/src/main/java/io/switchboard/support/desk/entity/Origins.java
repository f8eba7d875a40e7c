package io.switchboard.support.desk.entity;

import java.util.Set;

/** The origins that desks allow. */
public interface Origins {

  /** Those of all workspaces, in lower case. */
  Set<String> all();
}
