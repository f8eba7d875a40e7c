package io.switchboard.notifications.boundary;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.notifications.entity.Stories;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows members the notifications of one workspace or of all, the newest first. */
@ApplicationScoped
public class BrowseNotifications {

  /**
   * Which notifications; empty fields do not narrow.
   *
   * @param text a user's whole id, or the first 4 or more characters of a notification's id
   * @param before only older ones than this: the last id of the page before
   */
  public record Filter(
      Optional<WorkspaceId> workspace,
      Optional<String> text,
      Optional<NotificationStatus> status,
      Optional<String> type,
      Optional<UUID> before) {}

  private Stories stories;

  BrowseNotifications() {}

  @Inject
  public BrowseNotifications(Stories stories) {
    this.stories = stories;
  }

  /** A page of at most so many stories, without their attempts. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public List<NotificationStory> find(Filter filter, int limit) {
    return stories.find(filter, limit);
  }

  /** The whole story of one, whatever its workspace. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.VIEWER)
  public Optional<NotificationStory> story(UUID notification) {
    return stories.byId(notification);
  }
}
