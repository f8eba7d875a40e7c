package io.switchboard.web.console;

import io.switchboard.identity.boundary.CreateWorkspace;
import io.switchboard.identity.boundary.CreatedWorkspace;
import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of workspaces, and the making of a new one. */
@Named
@RequestScoped
public class ShowWorkspaces {
  private static final int PAGE = 100;

  private final ListWorkspaces workspaces;
  private final CreateWorkspace creating;
  private final SignedIn member;

  private String name;
  private String after;
  private CreatedWorkspace created;
  private List<WorkspaceView> found;

  ShowWorkspaces() {
    this(null, null, null);
  }

  @Inject
  ShowWorkspaces(ListWorkspaces workspaces, CreateWorkspace creating, SignedIn member) {
    this.workspaces = workspaces;
    this.creating = creating;
    this.member = member;
  }

  public void create() {
    member.needsAdmin();
    created = creating.create(name.strip());
    found = null;
    name = null;
  }

  /** Just made, with its key; null otherwise. */
  public CreatedWorkspace getCreated() {
    return created;
  }

  public List<WorkspaceView> getRows() {
    return found().stream().limit(PAGE).toList();
  }

  /** The address of the next page; null on the last one. */
  public String getNext() {
    return found().size() <= PAGE
        ? null
        : Address.of("workspaces").with("after", found().get(PAGE - 1).id()).toString();
  }

  /** The address of the first page; null on it. */
  public String getFirst() {
    return after == null ? null : Address.of("workspaces").toString();
  }

  private List<WorkspaceView> found() {
    if (found == null) {
      found = workspaces.list(PAGE + 1, Uuids.parse(after));
    }
    return found;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = Blank.toNull(after);
  }
}
