package io.switchboard.web.console;

import io.switchboard.identity.boundary.CreateWorkspace;
import io.switchboard.identity.boundary.CreatedWorkspace;
import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.WorkspaceView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The list of workspaces, and the making of a new one. */
@Named
@RequestScoped
public class ShowWorkspaces extends PagedList<WorkspaceView> {
  private static final int PAGE = 100;

  private final ListWorkspaces workspaces;
  private final CreateWorkspace creating;
  private final SignedIn member;

  private String name;
  private CreatedWorkspace created;

  ShowWorkspaces() {
    this(null, null, null);
  }

  @Inject
  ShowWorkspaces(ListWorkspaces workspaces, CreateWorkspace creating, SignedIn member) {
    super(PAGE);
    this.workspaces = workspaces;
    this.creating = creating;
    this.member = member;
  }

  public void create() {
    member.needsAdmin();
    created = creating.create(name.strip());
    forget();
    name = null;
  }

  /** Just made, with its key; null otherwise. */
  public CreatedWorkspace getCreated() {
    return created;
  }

  public List<WorkspaceView> getRows() {
    return page();
  }

  @Override
  Address address() {
    return Address.of("workspaces");
  }

  @Override
  UUID id(WorkspaceView workspace) {
    return workspace.id().value();
  }

  @Override
  List<WorkspaceView> find(Optional<UUID> after, int most) {
    return workspaces.list(most, after);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
