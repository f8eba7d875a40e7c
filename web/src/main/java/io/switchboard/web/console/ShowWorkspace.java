package io.switchboard.web.console;

import io.switchboard.identity.boundary.ApiKeyView;
import io.switchboard.identity.boundary.CreateApiKey;
import io.switchboard.identity.boundary.IssuedApiKey;
import io.switchboard.identity.boundary.ListApiKeys;
import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.RevokeApiKey;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** One workspace with its API keys: a new one is shown once, an old one can be revoked. */
@Named
@RequestScoped
public class ShowWorkspace {
  private final ListWorkspaces workspaces;
  private final ListApiKeys keys;
  private final CreateApiKey creating;
  private final RevokeApiKey revoking;
  private final SignedIn member;
  private final FacesContext faces;

  private String id;
  private WorkspaceView workspace;
  private IssuedApiKey issued;

  ShowWorkspace() {
    this(null, null, null, null, null, null);
  }

  @Inject
  ShowWorkspace(
      ListWorkspaces workspaces,
      ListApiKeys keys,
      CreateApiKey creating,
      RevokeApiKey revoking,
      SignedIn member,
      FacesContext faces) {
    this.workspaces = workspaces;
    this.keys = keys;
    this.creating = creating;
    this.revoking = revoking;
    this.member = member;
    this.faces = faces;
  }

  /** Tells browsers and programs when there is none. */
  public void open() {
    if (getWorkspace() == null) {
      faces.getExternalContext().setResponseStatus(404);
    }
  }

  public void createKey() {
    member.needsAdmin();
    issued = creating.create(getWorkspace().id()).orElse(null);
  }

  /** Revokes the key that the posted button names. */
  public String revoke() {
    member.needsAdmin();
    Uuids.parse(faces.getExternalContext().getRequestParameterMap().get("keys:revoke"))
        .ifPresent(key -> revoking.revoke(getWorkspace().id(), key));
    return "/console/workspace?faces-redirect=true&includeViewParams=true";
  }

  /** The key just made; null otherwise. */
  public IssuedApiKey getIssued() {
    return issued;
  }

  public List<ApiKeyView> getKeys() {
    return keys.list(getWorkspace().id());
  }

  public WorkspaceView getWorkspace() {
    if (workspace == null) {
      workspace = Uuids.parse(getId()).map(WorkspaceId::new).flatMap(workspaces::find).orElse(null);
    }
    return workspace;
  }

  /** From the address, or from the posted form, which carries it along. */
  public String getId() {
    return id != null ? id : faces.getExternalContext().getRequestParameterMap().get("id");
  }

  public void setId(String id) {
    this.id = id;
  }
}
