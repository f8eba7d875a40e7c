package io.switchboard.support.desk.entity;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All desks. Each method works in the caller's transaction, whatever its scope, or in one of its
 * own.
 */
public interface Desks {

  Optional<KeptDesk> find(WorkspaceId workspace);

  /** The degraded ones, the longest first. */
  List<KeptDesk> degraded(int most);

  /** Adds a desk, or puts it in the place of the former one. */
  void put(KeptDesk desk);

  /** Whether there was one. */
  boolean remove(WorkspaceId workspace);

  /**
   * Brings a desk into a status. A degraded one is to be looked at again by and by, and who is to
   * be alerted will be.
   *
   * @return whether the status is another now
   */
  boolean turn(WorkspaceId workspace, DeskStatus to, Optional<String> reason, Instant now);

  /** Gives the group another id; false if it has it already, or there is no desk. */
  boolean move(WorkspaceId workspace, String group);

  /** Leaves the group alone until then, at least. */
  void pause(WorkspaceId workspace, Instant until);

  /** Has a desk looked at at that time, or before. */
  void lookAgain(WorkspaceId workspace, Instant at);

  /** Takes the desks that are to be looked at now; they are due again at the next time. */
  List<WorkspaceId> takeDueLooks(Instant now, Instant nextAt, int most);

  /** A desk that was taken to be due again then need not be looked at any more if it is ready. */
  void looked(WorkspaceId workspace, Instant dueAt);

  /** Takes the desks that somebody is to be alerted of; they are due again at the next time. */
  List<DueAlert> takeDueAlerts(Instant now, Instant nextAt, int most);

  /** The alert of this status is done with, unless the desk has turned since. */
  void alerted(KeptDesk desk);

  /**
   * An alert that is to go out.
   *
   * @param tries how often it was tried before
   */
  record DueAlert(KeptDesk desk, int tries) {}
}
