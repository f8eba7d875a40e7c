package io.switchboard.channels.boundary;

import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Deferred;
import io.switchboard.channels.boundary.DeliveryOutcome.Delivered;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.control.ChannelDirectory;
import io.switchboard.channels.control.LearnFromOutcomes;
import io.switchboard.channels.entity.Credentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Sends text by whatever platform a route names, and lets the channel learn from the outcome: a
 * dead credential suspends it, a person who is gone disconnects it, a chat that moved changes its
 * address. Learning happens beside the sending and never delays an outcome. A credential that was
 * swapped while it was tried is not dead: the message is put off.
 */
@ApplicationScoped
public class DeliverText {
  private ChannelDirectory directory;
  private LearnFromOutcomes learning;
  private Credentials credentials;

  DeliverText() {}

  @Inject
  public DeliverText(
      ChannelDirectory directory, LearnFromOutcomes learning, Credentials credentials) {
    this.directory = directory;
    this.learning = learning;
    this.credentials = credentials;
  }

  /** See {@link SendsText#prepare}. */
  public List<TextPart> prepare(ChannelKind kind, String content, TextFormat format) {
    return directory.of(kind).prepare(content, format);
  }

  /** The pace to keep on a platform. */
  public Pace pace(ChannelKind kind) {
    return directory.of(kind).pace();
  }

  /** Whether this build has an adapter for the platform. */
  public boolean reaches(ChannelKind kind) {
    return directory.has(kind);
  }

  /** Sends one part, outside any transaction. See {@link SendsText#send}. */
  public CompletionStage<DeliveryOutcome> send(ChannelRoute to, TextPart part, String deliveryKey) {
    return directory
        .of(to.kind())
        .send(to, part, deliveryKey)
        .thenApply(outcome -> learned(to, outcome));
  }

  private DeliveryOutcome learned(ChannelRoute to, DeliveryOutcome outcome) {
    if (outcome instanceof Delivered delivered) {
      learning.worked(to, delivered);
    } else if (outcome instanceof Refused refused) {
      if (refused.cause() == Cause.CREDENTIAL_DEAD && credentials.isOutdated(to)) {
        return Deferred.bySchedule("The channel has changed meanwhile.");
      }
      learning.refused(to, refused);
    }
    return outcome;
  }
}
