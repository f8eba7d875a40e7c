package io.switchboard.web.console;

import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** The workspace whose data the pages show, for this session; none chosen shows all. */
@Named
@SessionScoped
public class ChosenWorkspace implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_CHOICES = 1_000;

  private String id;

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public List<WorkspaceView> getChoices() {
    return CDI.current().select(ListWorkspaces.class).get().list(MOST_CHOICES, Optional.empty());
  }

  /** Shows the same page again, from its start, for the workspace that was chosen. */
  public void choose() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    String page = faces.getViewRoot().getViewId().replaceFirst("\\.xhtml$", "");
    faces
        .getExternalContext()
        .redirect(faces.getExternalContext().getRequestContextPath() + parent(page));
  }

  /** A page about one thing belongs to a list: that is where another workspace leads. */
  private static String parent(String page) {
    return switch (page) {
      case "/console/notification" -> "/console/notifications";
      case "/console/workspace" -> "/console/workspaces";
      default -> page;
    };
  }

  /** Empty: all of them. */
  Optional<WorkspaceId> scope() {
    return Uuids.parse(id).map(WorkspaceId::new);
  }
}
