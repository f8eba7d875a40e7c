package io.switchboard.channels.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.DeliveryOutcome.Refused;
import io.switchboard.channels.boundary.DeliveryOutcome.Unknown;
import io.switchboard.channels.entity.Channels;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends one message by a channel now. */
@ApplicationScoped
public class TestChannel {
  private static final String TEXT = "This is a test. Your channel works.";
  private static final long PATIENCE_SECONDS = 30;

  private Channels channels;
  private DeliverText delivering;
  private Uuids ids;

  TestChannel() {}

  @Inject
  public TestChannel(Channels channels, DeliverText delivering, Uuids ids) {
    this.channels = channels;
    this.delivering = delivering;
    this.ids = ids;
  }

  /** What became of the message; empty if there is no such channel. */
  @Permits({CallerKind.USER, CallerKind.APPLICATION})
  @Audited("channel.test")
  public Optional<DeliveryOutcome> test(
      @AuditTarget ChannelOwner owner, @AuditTarget ChannelKind kind) {
    return channels
        .find(owner, kind)
        .map(
            channel -> {
              ChannelRoute route = channel.route();
              return route.isUsable()
                  ? send(route)
                  : new Refused(
                      Cause.MESSAGE_REJECTED, "The channel is " + channel.shownStatus().word());
            });
  }

  private DeliveryOutcome send(ChannelRoute route) {
    TextPart part = delivering.prepare(route.kind(), TEXT, TextFormat.PLAIN).get(0);
    try {
      return delivering
          .send(route, part, ids.next().toString())
          .toCompletableFuture()
          .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      return new Unknown("No outcome came in time.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Unknown("Switchboard is being stopped.");
    }
  }
}
