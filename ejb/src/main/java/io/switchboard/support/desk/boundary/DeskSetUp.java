package io.switchboard.support.desk.boundary;

import io.switchboard.audit.boundary.AuditedOutcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How the set-up of a desk went. Nothing has changed unless it is {@link Ready}. */
public sealed interface DeskSetUp extends AuditedOutcome {

  @Override
  default boolean isDone() {
    return this instanceof Ready;
  }

  /**
   * What a desk is made of; what is empty stays as it is.
   *
   * @param botToken a secret
   * @param groupId a number of the platform
   */
  record Request(
      Optional<String> botToken,
      Optional<String> groupId,
      Optional<List<String>> allowedOrigins,
      Optional<List<String>> alertEmails) {
    public Request {
      Objects.requireNonNull(botToken, "botToken");
      Objects.requireNonNull(groupId, "groupId");
      allowedOrigins = allowedOrigins.map(List::copyOf);
      alertEmails = alertEmails.map(List::copyOf);
    }

    /** Without the token. */
    @Override
    public String toString() {
      return "Request[groupId=" + groupId + "]";
    }
  }

  /** The desk is as it was asked for, and ready. */
  record Ready(DeskView desk) implements DeskSetUp {}

  /** There is no such workspace. */
  record NoWorkspace() implements DeskSetUp {}

  /** There is no desk yet, and its token, or its group, was left out. */
  record Incomplete(String field) implements DeskSetUp {}

  /** The platform knows no bot with this token. */
  record InvalidToken() implements DeskSetUp {}

  /** A user, or another workspace, uses this bot. */
  record BotInUse() implements DeskSetUp {}

  /** The platform gives no answer. */
  record Unavailable(String reason) implements DeskSetUp {}

  /**
   * The bot cannot work in this group.
   *
   * @param missing what it lacks there, each with what to do about it
   */
  record GroupUnusable(List<String> missing) implements DeskSetUp {}
}
