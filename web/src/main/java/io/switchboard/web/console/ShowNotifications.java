package io.switchboard.web.console;

import io.switchboard.notifications.boundary.BrowseNotifications;
import io.switchboard.notifications.boundary.BrowseNotifications.Filter;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.NotificationStory;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The list of notifications; its filters and its place are in the address. */
@Named
@RequestScoped
public class ShowNotifications {
  private static final int PAGE = 50;

  private final BrowseNotifications notifications;
  private final ChosenWorkspace workspace;

  private String text;
  private String status;
  private String type;
  private String before;
  private List<NotificationStory> found;

  /** A line of the list. */
  public record Row(NotificationStory story) {
    private static final int PREVIEW = 140;

    public String getId() {
      return story.id().toString();
    }

    public String getUser() {
      return story.userId().value();
    }

    public String getType() {
      return story.type();
    }

    /** The beginning of the text, on one line. */
    public String getPreview() {
      String line = story.content().replaceAll("\\s+", " ").strip();
      int end = Math.min(PREVIEW, line.codePointCount(0, line.length()));
      return line.substring(0, line.offsetByCodePoints(0, end));
    }

    public ShownState getState() {
      return ShownState.of(story.status());
    }

    public String getPlatform() {
      return story.platform() == null ? null : story.platform().word();
    }

    public Instant getCreatedAt() {
      return story.createdAt();
    }

    public Instant getNextAttemptAt() {
      return story.nextAttemptAt();
    }
  }

  ShowNotifications() {
    this(null, null);
  }

  @Inject
  ShowNotifications(BrowseNotifications notifications, ChosenWorkspace workspace) {
    this.notifications = notifications;
    this.workspace = workspace;
  }

  public List<Row> getRows() {
    return found().stream().limit(PAGE).map(Row::new).toList();
  }

  /** The address of the next page; null on the last one. */
  public String getOlder() {
    return found().size() <= PAGE
        ? null
        : address().with("before", found().get(PAGE - 1).id()).toString();
  }

  /** The address of the first page; null on it. */
  public String getNewest() {
    return before == null ? null : address().toString();
  }

  public boolean isNarrowed() {
    return text != null || status != null || type != null;
  }

  public List<NotificationStatus> getStatuses() {
    return List.of(NotificationStatus.values());
  }

  private Address address() {
    return Address.of("notifications").with("q", text).with("status", status).with("type", type);
  }

  private List<NotificationStory> found() {
    if (found == null) {
      found =
          notifications.find(
              new Filter(
                  workspace.scope(),
                  Optional.ofNullable(text),
                  NotificationStatus.ofWord(status),
                  Optional.ofNullable(type),
                  Uuids.parse(before)),
              PAGE + 1);
    }
    return found;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = Blank.toNull(text);
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = Blank.toNull(status);
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = Blank.toNull(type);
  }

  public String getBefore() {
    return before;
  }

  public void setBefore(String before) {
    this.before = Blank.toNull(before);
  }
}
