package io.switchboard.channels.boundary;

import io.switchboard.channels.entity.Channels;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.Permits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows a user its channels. */
@ApplicationScoped
public class ListChannels {
  private Channels channels;

  ListChannels() {}

  @Inject
  public ListChannels(Channels channels) {
    this.channels = channels;
  }

  /** All of them, the oldest first. */
  @Permits({CallerKind.USER, CallerKind.APPLICATION})
  public List<ChannelView> of(ChannelOwner owner) {
    return channels.of(owner).stream().map(ChannelView::of).toList();
  }
}
