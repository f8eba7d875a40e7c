package io.switchboard.channels.control;

import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.CountChannels.Group;
import io.switchboard.channels.entity.ChannelOverviews;
import io.switchboard.telemetry.boundary.HealthProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Channels whose credential is dead degrade the installation's health until they are mended. */
@ApplicationScoped
public class DeadCredentialsProbe implements HealthProbe {
  private ChannelOverviews channels;

  DeadCredentialsProbe() {}

  @Inject
  public DeadCredentialsProbe(ChannelOverviews channels) {
    this.channels = channels;
  }

  @Override
  public String name() {
    return "credentials";
  }

  @Override
  public Finding check() {
    long suspended =
        channels.count(Optional.empty()).stream()
            .filter(group -> group.status() == ChannelStatus.SUSPENDED)
            .mapToLong(Group::count)
            .sum();
    return suspended == 0
        ? Finding.well()
        : Finding.unwell(
            (suspended == 1 ? "1 channel is" : suspended + " channels are")
                + " suspended: a new credential has to come from the owner.");
  }
}
