package io.switchboard.web.notifications;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.notifications.boundary.DeadLetter;
import io.switchboard.notifications.boundary.DeleteDeadLetters;
import io.switchboard.notifications.boundary.FindDeadLetters;
import io.switchboard.notifications.boundary.FindDeadLetters.Filter;
import io.switchboard.notifications.boundary.RedeliverDeadLetters;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.web.rest.FieldChecks;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Page;
import io.switchboard.web.rest.PageRequest;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notifications that could not be delivered, for the operator. */
@Path("admin/dead-letters")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DeadLettersResource {
  private FindDeadLetters find;
  private RedeliverDeadLetters redeliver;
  private DeleteDeadLetters delete;

  DeadLettersResource() {}

  @Inject
  public DeadLettersResource(
      FindDeadLetters find, RedeliverDeadLetters redeliver, DeleteDeadLetters delete) {
    this.find = find;
    this.redeliver = redeliver;
    this.delete = delete;
  }

  /** Which dead letters; fields that are left out do not narrow. */
  public record FilterBody(UUID workspace, UserId userId, String reason) {
    private static final int LONGEST_REASON = 200;

    public FilterBody {
      FieldChecks checks =
          new FieldChecks()
              .that(
                  userId == null || UserId.isValid(userId.value()),
                  "userId",
                  "must have 1 to " + UserId.MAX_LENGTH + " characters");
      if (reason != null) {
        checks.text("reason", reason, 1, LONGEST_REASON);
      }
      checks.done();
    }

    Filter filter() {
      return new Filter(
          Optional.ofNullable(workspace).map(WorkspaceId::new),
          Optional.ofNullable(userId),
          Optional.ofNullable(reason));
    }
  }

  /** These, or all that fit. */
  public record Selection(List<UUID> ids, FilterBody filter) {
    private static final int MOST = 1_000;

    public Selection {
      new FieldChecks()
          .that((ids == null) != (filter == null), "ids", "or filter is needed, and only one")
          .that(ids == null || ids.size() <= MOST, "ids", "must be " + MOST + " at most")
          .done();
    }
  }

  /** How many are on their way again. */
  public record Redelivered(int redelivered) {}

  @GET
  public Page<DeadLetter> list(
      @QueryParam("workspace") String workspace,
      @QueryParam("userId") String userId,
      @QueryParam("reason") String reason,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    Filter filter =
        new Filter(
            Optional.ofNullable(workspace)
                .map(id -> WorkspaceId.parse(id).orElseThrow(Problem::notFound)),
            Optional.ofNullable(userId).filter(UserId::isValid).map(UserId::new),
            Optional.ofNullable(reason));
    return Page.of(find.find(filter, page.afterId(), page.limit() + 1), page, DeadLetter::id);
  }

  @GET
  @Path("{id}")
  public DeadLetter view(@PathParam("id") String id) {
    return find.view(letter(id)).orElseThrow(Problem::notFound);
  }

  @POST
  @Path("{id}/redeliver")
  @Consumes(MediaType.WILDCARD)
  public Response redeliver(@PathParam("id") String id) {
    int redelivered = redeliver.redeliver(List.of(letter(id)));
    if (redelivered == 0) {
      throw Problem.notFound();
    }
    return Response.accepted(new Redelivered(redelivered)).build();
  }

  @POST
  @Path("redeliver")
  public Response redeliver(Selection selection) {
    int redelivered =
        selection.ids() != null
            ? redeliver.redeliver(selection.ids())
            : redeliver.redeliver(selection.filter().filter());
    return Response.accepted(new Redelivered(redelivered)).build();
  }

  @DELETE
  @Path("{id}")
  public Response delete(@PathParam("id") String id) {
    if (delete.delete(List.of(letter(id))) == 0) {
      throw Problem.notFound();
    }
    return Response.noContent().build();
  }

  private static UUID letter(String id) {
    return Uuids.parse(id).orElseThrow(Problem::notFound);
  }
}
