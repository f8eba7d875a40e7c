package io.switchboard.web.support.office;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.agents.boundary.DisableAgent;
import io.switchboard.support.agents.boundary.EnableAgent;
import io.switchboard.support.agents.boundary.ListAgents;
import io.switchboard.support.agents.boundary.SetClosingMessage;
import io.switchboard.support.agents.boundary.UpsertAgent;
import io.switchboard.support.agents.boundary.UpsertAgent.AgentDetails;
import io.switchboard.support.agents.boundary.UpsertAgent.Outcome;
import io.switchboard.web.rest.Cursor;
import io.switchboard.web.rest.FieldChecks;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Page;
import io.switchboard.web.rest.PageRequest;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The people who answer from the group. */
@Path("admin/agents")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgentsResource {
  private AskedWorkspace workspaces;
  private ListAgents list;
  private UpsertAgent upsert;
  private EnableAgent enable;
  private DisableAgent disable;
  private SetClosingMessage closing;

  AgentsResource() {}

  @Inject
  public AgentsResource(
      AskedWorkspace workspaces,
      ListAgents list,
      UpsertAgent upsert,
      EnableAgent enable,
      DisableAgent disable,
      SetClosingMessage closing) {
    this.workspaces = workspaces;
    this.list = list;
    this.upsert = upsert;
    this.enable = enable;
    this.disable = disable;
    this.closing = closing;
  }

  /** An agent as it is shown. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ShownAgent(
      long tgId, String displayName, boolean isActive, String closingMessage, UUID workspace) {
    static ShownAgent of(Agent agent) {
      return new ShownAgent(
          agent.tgId(),
          agent.displayName(),
          agent.active(),
          agent.closingMessage().orElse(null),
          agent.workspace().value());
    }
  }

  /** An agent as it is to be; what is left out stays as it is. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record WantedAgent(
      UUID workspace, Long tgId, String displayName, String closingMessage, Boolean isActive) {
    public WantedAgent {
      closingChecks(tgId, closingMessage)
          .text("display_name", displayName, 1, Agent.LONGEST_NAME)
          .that(
              displayName == null || Agent.isName(displayName),
              "display_name",
              "must not begin or end with a space, nor contain characters that are not seen")
          .done();
    }

    AgentDetails details() {
      return new AgentDetails(
          tgId, displayName, Optional.ofNullable(closingMessage), Optional.ofNullable(isActive));
    }
  }

  /** Which agent. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record NamedAgent(UUID workspace, Long tgId) {
    public NamedAgent {
      closingChecks(tgId, null).done();
    }
  }

  /** What an agent says at the end; null for nothing. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record WantedClosing(UUID workspace, Long tgId, String closingMessage) {
    public WantedClosing {
      closingChecks(tgId, closingMessage).done();
    }
  }

  private static FieldChecks closingChecks(Long tgId, String closingMessage) {
    return new FieldChecks()
        .required("tg_id", tgId)
        .that(tgId == null || tgId > 0, "tg_id", "must be a person's id at Telegram, above zero")
        .that(
            closingMessage == null || Agent.isClosingMessage(closingMessage),
            "closing_message",
            "must have 1 to "
                + Agent.LONGEST_CLOSING_MESSAGE
                + " characters and no control characters");
  }

  @GET
  public Page<ShownAgent> list(
      @QueryParam("workspace") String workspace,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    List<ShownAgent> found =
        list.list(workspaces.of(workspace), page.limit() + 1, after(page)).stream()
            .map(ShownAgent::of)
            .toList();
    return Page.of(found, page, ShownAgent::tgId);
  }

  private static OptionalLong after(PageRequest page) {
    if (page.after().isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(page.after().get().key()));
    } catch (NumberFormatException notOurs) {
      throw Cursor.invalid();
    }
  }

  @POST
  @Path("upsert")
  public ShownAgent upsert(@QueryParam("workspace") String workspace, WantedAgent body) {
    Outcome outcome = upsert.upsert(workspaces.of(body.workspace(), workspace), body.details());
    if (outcome instanceof Outcome.Saved saved) {
      return ShownAgent.of(saved.agent());
    }
    throw Problem.of(
        409,
        "display_name_taken",
        "Another agent of this workspace has this name, or one that looks like it.");
  }

  @POST
  @Path("enable")
  public ShownAgent enable(@QueryParam("workspace") String workspace, NamedAgent body) {
    return shown(enable.enable(workspaces.of(body.workspace(), workspace), body.tgId()));
  }

  @POST
  @Path("disable")
  public ShownAgent disable(@QueryParam("workspace") String workspace, NamedAgent body) {
    return shown(disable.disable(workspaces.of(body.workspace(), workspace), body.tgId()));
  }

  @POST
  @Path("closing-message")
  public ShownAgent setClosing(@QueryParam("workspace") String workspace, WantedClosing body) {
    return shown(
        closing.set(
            workspaces.of(body.workspace(), workspace),
            body.tgId(),
            Optional.ofNullable(body.closingMessage())));
  }

  private static ShownAgent shown(Optional<Agent> agent) {
    return agent.map(ShownAgent::of).orElseThrow(Problem::notFound);
  }
}
