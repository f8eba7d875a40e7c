package io.switchboard.channels.boundary;

import static java.util.stream.Collectors.groupingBy;

import io.switchboard.channels.entity.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds the ways to many users at once, across workspaces, in one statement. */
@ApplicationScoped
public class FindRoutes {
  private Channels channels;

  FindRoutes() {}

  @Inject
  public FindRoutes(Channels channels) {
    this.channels = channels;
  }

  /**
   * The routes of each owner, in no order; an owner without any channel is not in the answer. Works
   * in the caller's transaction, which must be across workspaces, or in one of its own.
   */
  public Map<ChannelOwner, List<ChannelRoute>> of(Collection<ChannelOwner> owners) {
    return owners.isEmpty()
        ? Map.of()
        : channels.routesOf(owners).stream().collect(groupingBy(ChannelRoute::owner));
  }
}
