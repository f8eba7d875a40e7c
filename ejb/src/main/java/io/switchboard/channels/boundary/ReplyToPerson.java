package io.switchboard.channels.boundary;

import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers a person by the channel on which the person wrote, bound or not. */
@ApplicationScoped
public class ReplyToPerson {
  private Channels channels;
  private DeliverText delivering;

  ReplyToPerson() {}

  @Inject
  public ReplyToPerson(Channels channels, DeliverText delivering) {
    this.channels = channels;
    this.delivering = delivering;
  }

  /** Sends one message; never completes exceptionally. A channel that is gone refuses. */
  public CompletionStage<DeliveryOutcome> reply(
      UUID channelId, String address, String text, String key) {
    Optional<Channel> channel = channels.byId(channelId);
    if (channel.isEmpty()) {
      return CompletableFuture.completedFuture(
          new Refused(Cause.MESSAGE_REJECTED, "The channel is gone."));
    }
    ChannelRoute route = channel.get().routeTo(address);
    TextPart part = delivering.prepare(route.kind(), text, TextFormat.PLAIN).get(0);
    return delivering.send(route, part, key);
  }
}
