package io.switchboard.channels.boundary;

import io.switchboard.channels.entity.ChannelOverviews;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows members the channels of one workspace or of all, the newest first. */
@ApplicationScoped
public class SearchChannels {

  /**
   * Which channels; empty fields do not narrow.
   *
   * @param text a user's whole id, or the beginning of a bot's name
   * @param before only older ones than this: the last id of the page before
   */
  public record Filter(
      Optional<WorkspaceId> workspace,
      Optional<String> text,
      Optional<ChannelStatus> status,
      Optional<ChannelKind> kind,
      Optional<UUID> before) {}

  private ChannelOverviews channels;

  SearchChannels() {}

  @Inject
  public SearchChannels(ChannelOverviews channels) {
    this.channels = channels;
  }

  /** A page of at most so many. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public List<ChannelSummary> find(Filter filter, int limit) {
    return channels.find(filter, limit);
  }
}
