package io.switchboard.support.conversations.boundary;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.attachments.boundary.OpenAttachment;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.ConversationDoor;
import io.switchboard.support.conversations.control.CustomerText;
import io.switchboard.support.conversations.control.TakeMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.regex.Pattern;

/** Takes what a customer writes. Once it is accepted it is durable, and reaches the group. */
@ApplicationScoped
public class ReceiveCustomerMessage {
  private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7e]{1,64}");

  private ConversationDoor door;
  private TakeMessage taking;
  private OpenAttachment files;
  private Counter received;

  ReceiveCustomerMessage() {}

  @Inject
  public ReceiveCustomerMessage(
      ConversationDoor door, TakeMessage taking, OpenAttachment files, MeterRegistry meters) {
    this.door = door;
    this.taking = taking;
    this.files = files;
    this.received = meters.counter("switchboard.support.messages", "direction", "inbound");
  }

  /** Takes it; a message of a client id that is known is not taken again. */
  public Received receive(ConversationRef ref, CustomerMessage message) {
    if (message.clientId() != null && !CLIENT_ID.matcher(message.clientId()).matches()) {
      return new Received.Refused(
          "invalid_client_id", "A client_id has 1 to 64 visible ASCII characters.");
    }
    boolean isHopeless = CustomerText.isFarTooLong(message.text());
    String text = isHopeless ? "" : CustomerText.clean(message.text());
    if (isHopeless || CustomerText.isTooLong(text)) {
      return new Received.Refused(
          "message_too_long", "A message has at most " + CustomerText.LONGEST + " characters.");
    }
    Optional<Attachment> file = message.file().flatMap(id -> files.find(ref, id));
    if (message.file().isPresent() && file.isEmpty()) {
      return new Received.Refused("unknown_attachment", "There is no such attachment.");
    }
    if (text.isEmpty() && file.isEmpty()) {
      return new Received.Refused("empty_message", "There is no text in this message.");
    }
    Received outcome =
        door.change(ref, change -> taking.take(change, message, text, file.orElse(null)))
            .orElseGet(Received.Gone::new);
    if (outcome instanceof Received.Accepted accepted && !accepted.repeated()) {
      received.increment();
    }
    return outcome;
  }
}
