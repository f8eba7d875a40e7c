package io.switchboard.support.conversations.entity;

import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.conversations.boundary.Direction;
import io.switchboard.support.conversations.boundary.EntryKind;
import java.util.Objects;
import java.util.UUID;

/**
 * Something to be added to a transcript. What is not there is null.
 *
 * @param agentId who said it, with the name the customer sees
 * @param clientId the customer's own id of it
 * @param edits the message that has this text from now on
 * @param telegramMessageId under which the group knows it
 */
public record NewEntry(
    EntryKind kind,
    Direction direction,
    String text,
    Long agentId,
    String agentName,
    String clientId,
    UUID edits,
    Attachment file,
    Long telegramMessageId) {
  public NewEntry {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(direction, "direction");
    Objects.requireNonNull(text, "text");
  }

  public static NewEntry ofCustomer(String text, String clientId, Attachment file) {
    return new NewEntry(
        EntryKind.MESSAGE, Direction.INBOUND, text, null, null, clientId, null, file, null);
  }

  public static NewEntry ofAgent(
      long agent, String name, String text, Attachment file, Long telegramMessageId) {
    return new NewEntry(
        EntryKind.MESSAGE,
        Direction.OUTBOUND,
        text,
        agent,
        name,
        null,
        null,
        file,
        telegramMessageId);
  }

  public static NewEntry ofDesk(String text) {
    return new NewEntry(
        EntryKind.SERVICE, Direction.OUTBOUND, text, null, null, null, null, null, null);
  }

  public static NewEntry edit(UUID message, long agent, String name, String text) {
    return new NewEntry(
        EntryKind.EDIT, Direction.OUTBOUND, text, agent, name, null, message, null, null);
  }

  public static NewEntry rating(int stars) {
    return new NewEntry(
        EntryKind.RATING,
        Direction.INBOUND,
        Integer.toString(stars),
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
