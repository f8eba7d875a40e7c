package io.switchboard.channels.trigger;

import io.switchboard.channels.control.BotHosts;
import io.switchboard.channels.entity.BotLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/**
 * Releases bots on their platforms as soon as it is durable that they are nobody's, so that no
 * transaction waits for a platform and none that fails has released a bot.
 */
@ApplicationScoped
public class ReleaseBots {
  private BotHosts hosts;

  ReleaseBots() {}

  @Inject
  ReleaseBots(BotHosts hosts) {
    this.hosts = hosts;
  }

  void release(@Observes(during = TransactionPhase.AFTER_SUCCESS) BotLeft left) {
    hosts.find(left.kind()).ifPresent(host -> host.release(left.token()));
  }
}
