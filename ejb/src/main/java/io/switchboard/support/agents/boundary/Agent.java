package io.switchboard.support.agents.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ShownText;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who answers a workspace's customers from its Telegram group.
 *
 * @param tgId of the person, at Telegram
 * @param displayName what customers see; a workspace has no two that look alike
 * @param active whether the person's words count
 * @param closingMessage what a customer is told when this agent closes the conversation
 */
public record Agent(
    WorkspaceId workspace,
    long tgId,
    String displayName,
    boolean active,
    Optional<String> closingMessage) {
  /** The most characters of a display name. */
  public static final int LONGEST_NAME = 64;

  /** The most characters of a closing message. */
  public static final int LONGEST_CLOSING_MESSAGE = 4_000;

  public Agent {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(closingMessage, "closingMessage");
    if (tgId <= 0) {
      throw new IllegalArgumentException("A person's id at Telegram is above zero.");
    }
    if (!isName(displayName)) {
      throw new IllegalArgumentException(
          "A display name has 1 to "
              + LONGEST_NAME
              + " characters, none of them a control character.");
    }
    if (!closingMessage.stream().allMatch(Agent::isClosingMessage)) {
      throw new IllegalArgumentException(
          "A closing message has 1 to " + LONGEST_CLOSING_MESSAGE + " characters.");
    }
  }

  /** Whether this may be a display name. */
  public static boolean isName(String text) {
    return ShownText.isName(text, LONGEST_NAME);
  }

  /** Whether this may be a closing message. */
  public static boolean isClosingMessage(String text) {
    return ShownText.isLines(text, LONGEST_CLOSING_MESSAGE);
  }

  /** How the audit names the agent. */
  public String auditName() {
    return "agent:" + tgId;
  }

  /** The same agent, whose words count or not. */
  public Agent activated(boolean nowActive) {
    return new Agent(workspace, tgId, displayName, nowActive, closingMessage);
  }

  /** The same agent, with this closing message. */
  public Agent closingWith(Optional<String> message) {
    return new Agent(workspace, tgId, displayName, active, message);
  }

  /** The same agent, under this name. */
  public Agent named(String name) {
    return new Agent(workspace, tgId, name, active, closingMessage);
  }
}
