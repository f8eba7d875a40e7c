package io.switchboard.web.console;

import io.switchboard.notifications.boundary.BrowseNotifications;
import io.switchboard.notifications.boundary.BrowseNotifications.Filter;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.NotificationStory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The list of notifications; its filters and its place are in the address. */
@Named
@RequestScoped
public class ShowNotifications extends PagedList<NotificationStory> {
  private static final int PAGE = 50;

  private final BrowseNotifications notifications;
  private final ChosenWorkspace workspace;

  private String text;
  private String status;
  private String type;

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
    super(PAGE);
    this.notifications = notifications;
    this.workspace = workspace;
  }

  public List<Row> getRows() {
    return page().stream().map(Row::new).toList();
  }

  public boolean isNarrowed() {
    return text != null || status != null || type != null;
  }

  public List<NotificationStatus> getStatuses() {
    return List.of(NotificationStatus.values());
  }

  @Override
  Address address() {
    return Address.of("notifications").with("q", text).with("status", status).with("type", type);
  }

  @Override
  UUID id(NotificationStory story) {
    return story.id();
  }

  @Override
  List<NotificationStory> find(Optional<UUID> after, int most) {
    return notifications.find(
        new Filter(
            workspace.scope(),
            Optional.ofNullable(text),
            NotificationStatus.ofWord(status),
            Optional.ofNullable(type),
            after),
        most);
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
}
