package io.switchboard.web.console;

import io.switchboard.notifications.boundary.BrowseNotifications;
import io.switchboard.notifications.boundary.CancelNotification;
import io.switchboard.notifications.boundary.NotificationStatus;
import io.switchboard.notifications.boundary.NotificationStory;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** One notification's story, and its cancelling while it is pending. */
@Named
@RequestScoped
public class ShowStory {
  private final BrowseNotifications notifications;
  private final CancelNotification cancelling;
  private final StoryInWords words;
  private final SignedIn member;
  private final FacesContext faces;

  private String id;
  private NotificationStory story;

  ShowStory() {
    this(null, null, null, null, null);
  }

  @Inject
  ShowStory(
      BrowseNotifications notifications,
      CancelNotification cancelling,
      StoryInWords words,
      SignedIn member,
      FacesContext faces) {
    this.notifications = notifications;
    this.cancelling = cancelling;
    this.words = words;
    this.member = member;
    this.faces = faces;
  }

  /** Tells browsers and programs when there is none. */
  public void open() {
    if (story() == null) {
      faces.getExternalContext().setResponseStatus(404);
    }
  }

  public String cancel() {
    member.needsOperator();
    cancelling.cancel(story().workspace(), Optional.empty(), story().id());
    return "/console/notification?faces-redirect=true&includeViewParams=true";
  }

  public List<StoryEvent> getEvents() {
    return words.tell(story());
  }

  public boolean isPending() {
    return story().status() == NotificationStatus.PENDING;
  }

  public ShownState getState() {
    return ShownState.of(story().status());
  }

  public NotificationStory getStory() {
    return story();
  }

  public String getUser() {
    return story().userId().value();
  }

  /** Where the other notifications of this user are. */
  public String getUserAddress() {
    return Address.of("notifications").with("q", getUser()).toString();
  }

  public String getWorkspace() {
    return story().workspace().toString();
  }

  private NotificationStory story() {
    if (story == null) {
      story = Uuids.parse(getId()).flatMap(notifications::story).orElse(null);
    }
    return story;
  }

  /** From the address, or from the posted form, which carries it along. */
  public String getId() {
    return id != null ? id : faces.getExternalContext().getRequestParameterMap().get("id");
  }

  public void setId(String id) {
    this.id = id;
  }
}
