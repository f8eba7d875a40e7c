package io.switchboard.web.support.office;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.ChangeDeskSettings;
import io.switchboard.support.desk.boundary.DeskSettings;
import io.switchboard.support.desk.boundary.FindDeskSettings;
import io.switchboard.support.templates.boundary.FindTemplate;
import io.switchboard.support.templates.boundary.TemplateKey;
import io.switchboard.support.templates.boundary.UpsertTemplate;
import io.switchboard.support.templates.boundary.UpsertTemplate.TemplateChange;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.JsonBody;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** What a workspace chose for its desk, as one object. */
@Path("admin/settings")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {
  private AskedWorkspace workspaces;
  private FindDeskSettings find;
  private ChangeDeskSettings change;
  private FindTemplate templates;
  private UpsertTemplate upsert;

  SettingsResource() {}

  @Inject
  public SettingsResource(
      AskedWorkspace workspaces,
      FindDeskSettings find,
      ChangeDeskSettings change,
      FindTemplate templates,
      UpsertTemplate upsert) {
    this.workspaces = workspaces;
    this.find = find;
    this.change = change;
    this.templates = templates;
    this.upsert = upsert;
  }

  @GET
  public SettingsBody show(@QueryParam("workspace") String workspace) {
    return shown(workspaces.of(workspace));
  }

  /** Changes the fields that are given. */
  @POST
  public SettingsBody change(@QueryParam("workspace") String workspace, ObjectNode body) {
    SettingsBody given = JsonBody.read(body, SettingsBody.class);
    WorkspaceId asked = workspaces.of(given.workspace(), workspace);
    change.change(asked, before -> given.mergedInto(before, body::has));
    if (given.welcomeMessage() != null) {
      upsert.upsert(
          asked,
          TemplateChange.ofText(
              TemplateKey.WELCOME_MESSAGE, Optional.empty(), given.welcomeMessage()));
    }
    return shown(asked);
  }

  private SettingsBody shown(WorkspaceId workspace) {
    DeskSettings settings = find.of(workspace);
    return SettingsBody.of(
        workspace,
        settings,
        templates.of(workspace, TemplateKey.WELCOME_MESSAGE, settings.locale()).text());
  }
}
