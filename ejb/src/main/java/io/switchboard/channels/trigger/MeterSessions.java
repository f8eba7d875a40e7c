package io.switchboard.channels.trigger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.control.SessionKeeper;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Shows the sessions that this node holds: {@code switchboard_sessions{platform,state}}. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MeterSessions {
  @Inject private MeterRegistry registry;
  @Inject private SessionKeeper keeper;

  @PostConstruct
  void register() {
    for (ChannelStatus status : ChannelStatus.values()) {
      Gauge.builder("switchboard.sessions", () -> keeper.count(ChannelKind.TELEGRAM, status))
          .tag("platform", ChannelKind.TELEGRAM.word())
          .tag("state", status.word())
          .register(registry);
    }
  }
}
