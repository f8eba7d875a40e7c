package io.switchboard.web.support;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.DeskSetUp;
import io.switchboard.support.desk.boundary.RemoveDesk;
import io.switchboard.support.desk.boundary.SetUpDesk;
import io.switchboard.support.desk.boundary.ViewDesk;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;

/** A workspace's support desk: its bot, its group, its origins. */
@Path("admin/workspaces/{id}/support")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeskResource {
  private static final Duration COME_BACK = Duration.ofSeconds(5);

  private SetUpDesk settingUp;
  private ViewDesk viewing;
  private RemoveDesk removing;

  DeskResource() {}

  @Inject
  public DeskResource(SetUpDesk settingUp, ViewDesk viewing, RemoveDesk removing) {
    this.settingUp = settingUp;
    this.viewing = viewing;
    this.removing = removing;
  }

  @PUT
  public DeskBody put(@PathParam("id") String id, WantedDesk body) {
    DeskSetUp outcome = settingUp.setUp(workspace(id), body.request());
    if (outcome instanceof DeskSetUp.Ready ready) {
      return DeskBody.of(ready.desk());
    }
    if (outcome instanceof DeskSetUp.NoWorkspace) {
      throw Problem.notFound();
    }
    if (outcome instanceof DeskSetUp.Incomplete incomplete) {
      throw Problem.invalidBody(incomplete.field(), "is required for the first set-up");
    }
    if (outcome instanceof DeskSetUp.BotInUse) {
      throw Problem.of(
          409, "bot_in_use", "Somebody else uses this bot. Make another one with BotFather.");
    }
    if (outcome instanceof DeskSetUp.Unavailable unavailable) {
      throw Problem.of(503, "telegram_unavailable", unavailable.reason() + " Try again soon.")
          .withRetryAfter(COME_BACK);
    }
    if (outcome instanceof DeskSetUp.GroupUnusable unusable) {
      throw Problem.unprocessable(
          "group_unusable",
          "The bot cannot work in this group. " + String.join(" ", unusable.missing()),
          "groupId",
          unusable.missing());
    }
    throw Problem.of(
        400, "invalid_bot_token", "Telegram knows no bot with this token. Copy it from BotFather.");
  }

  @GET
  public DeskBody get(@PathParam("id") String id) {
    return viewing.view(workspace(id)).map(DeskBody::of).orElseThrow(Problem::notFound);
  }

  @DELETE
  public void remove(@PathParam("id") String id) {
    if (!removing.remove(workspace(id))) {
      throw Problem.notFound();
    }
  }

  private static WorkspaceId workspace(String id) {
    return WorkspaceId.parse(id).orElseThrow(Problem::notFound);
  }
}
