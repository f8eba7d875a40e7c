package io.switchboard.web.support.office;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.agents.boundary.FindAgent;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.FindConversations;
import io.switchboard.support.conversations.boundary.FindConversations.Filter;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.web.rest.Cursor;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Page;
import io.switchboard.web.rest.PageRequest;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Conversations as the operator sees them. */
@Path("conversations")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class ConversationsResource {
  private static final int LONGEST_SEARCH = 200;

  private AskedWorkspace workspaces;
  private FindConversations find;
  private ReadTranscript transcript;
  private FindAgent agents;

  ConversationsResource() {}

  @Inject
  public ConversationsResource(
      AskedWorkspace workspaces,
      FindConversations find,
      ReadTranscript transcript,
      FindAgent agents) {
    this.workspaces = workspaces;
    this.find = find;
    this.transcript = transcript;
    this.agents = agents;
  }

  /** A conversation with a page of its transcript, oldest first. */
  public record Detail(
      @JsonUnwrapped ShownConversation conversation,
      List<ShownMessage> messages,
      String nextCursor) {}

  @GET
  public Page<ShownConversation> list(
      @QueryParam("workspace") String workspace,
      @QueryParam("status") String status,
      @QueryParam("q") String words,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    Filter filter = new Filter(statuses(status), searched(words));
    WorkspaceId asked = workspaces.of(workspace);
    List<ConversationView> found = find.page(asked, filter, page.afterId(), page.limit() + 1);
    Map<Long, String> names =
        agents.names(
            asked,
            found.stream()
                .flatMapToLong(view -> view.agent().stream())
                .boxed()
                .collect(Collectors.toSet()));
    return Page.of(
        found.stream().map(view -> ShownConversation.of(view, names)).toList(),
        page,
        ShownConversation::id);
  }

  private static Set<ConversationStatus> statuses(String word) {
    return StatusFilter.of(word == null ? "all" : word)
        .orElseThrow(() -> Problem.invalidParameter("status", "open, closed, blocked or all"))
        .statuses();
  }

  private static Optional<String> searched(String words) {
    if (words != null && (words.length() > LONGEST_SEARCH || words.indexOf('\0') >= 0)) {
      throw Problem.invalidParameter("q", "up to " + LONGEST_SEARCH + " characters");
    }
    return Optional.ofNullable(words).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** One conversation, whose transcript is a list of its own: limit and cursor are for that. */
  @GET
  @Path("{id}")
  public Detail detail(
      @PathParam("id") String id,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit == null ? "" + PageRequest.MAX_LIMIT : limit, cursor);
    ConversationView view = Uuids.parse(id).flatMap(find::anywhere).orElseThrow(Problem::notFound);
    Map<Long, String> names =
        agents.names(
            view.ref().workspace(), view.agent().stream().boxed().collect(Collectors.toSet()));
    Page<ShownMessage> messages =
        Page.of(
            transcript.page(view.ref(), after(page), page.limit() + 1).stream()
                .map(ShownMessage::of)
                .toList(),
            page,
            ShownMessage::seq);
    return new Detail(ShownConversation.of(view, names), messages.items(), messages.nextCursor());
  }

  private static long after(PageRequest page) {
    try {
      return page.after().map(cursor -> Long.parseLong(cursor.key())).orElse(0L);
    } catch (NumberFormatException notOurs) {
      throw Cursor.invalid();
    }
  }
}
