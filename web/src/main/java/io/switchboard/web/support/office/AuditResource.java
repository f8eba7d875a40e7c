package io.switchboard.web.support.office;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.switchboard.audit.boundary.AuditEntry;
import io.switchboard.audit.boundary.AuditFilter;
import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.audit.boundary.SearchAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Page;
import io.switchboard.web.rest.PageRequest;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What was done, by whom, when. */
@Path("admin/audit")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  /** One JSON object on each line. */
  private static final String JSON_LINES = "application/x-ndjson";

  private SearchAudit search;
  private RecordAudit record;

  AuditResource() {}

  @Inject
  public AuditResource(SearchAudit search, RecordAudit record) {
    this.search = search;
    this.record = record;
  }

  /** Which entries, as query parameters. */
  public static class Asked {
    @QueryParam("workspace")
    private String workspace;

    @QueryParam("action")
    private String action;

    @QueryParam("target")
    private String target;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    AuditFilter filter() {
      return new AuditFilter(
          Optional.ofNullable(workspace)
              .map(id -> WorkspaceId.parse(id).orElseThrow(Problem::notFound)),
          Optional.ofNullable(action),
          Optional.ofNullable(target),
          time("from", from),
          time("to", to));
    }

    private static Optional<Instant> time(String name, String text) {
      try {
        return Optional.ofNullable(text).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
      } catch (DateTimeParseException e) {
        throw Problem.invalidParameter(name, "an ISO-8601 time, such as 2026-01-31T12:00:00Z");
      }
    }
  }

  /** An entry as it is shown. */
  public record ShownEntry(
      UUID id,
      UUID workspace,
      Instant at,
      String actor,
      String action,
      String target,
      Map<String, String> detail) {
    static ShownEntry of(AuditEntry entry) {
      return new ShownEntry(
          entry.id(),
          entry.workspace().map(WorkspaceId::value).orElse(null),
          entry.at(),
          entry.actor(),
          entry.action(),
          entry.target(),
          new TreeMap<>(entry.detail()));
    }
  }

  @GET
  public Page<ShownEntry> list(
      @BeanParam Asked asked,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    PageRequest page = PageRequest.of(limit, cursor);
    return Page.of(
        search.page(asked.filter(), page.afterId(), page.limit() + 1).stream()
            .map(ShownEntry::of)
            .toList(),
        page,
        ShownEntry::id);
  }

  /** All of them, the oldest first, while they are read. */
  @GET
  @Path("export.jsonl")
  @Produces(JSON_LINES)
  public Response export(@BeanParam Asked asked) {
    AuditFilter filter = asked.filter();
    record.record(filter.workspace(), "audit.export", "audit", Map.of());
    StreamingOutput lines = out -> search.each(filter, entry -> write(entry, out));
    return Response.ok(lines, JSON_LINES)
        .header("Content-Disposition", "attachment; filename=\"audit.jsonl\"")
        .build();
  }

  private static void write(AuditEntry entry, OutputStream out) {
    try {
      out.write((line(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(AuditEntry entry) throws JsonProcessingException {
    return Json.mapper().writeValueAsString(ShownEntry.of(entry));
  }
}
