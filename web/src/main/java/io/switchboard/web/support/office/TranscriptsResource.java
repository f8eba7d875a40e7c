package io.switchboard.web.support.office;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.support.transcripts.boundary.ExportTranscript;
import io.switchboard.support.transcripts.boundary.ExportTranscript.Export;
import io.switchboard.support.transcripts.boundary.ExportTranscript.Format;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** Transcripts to be taken along, written while they are read. */
@Path("conversations")
@ApplicationScoped
@For(CallerKind.OPERATOR)
public class TranscriptsResource {
  private static final String CSV = "text/csv; charset=UTF-8; header=present";

  private ExportTranscript transcripts;

  TranscriptsResource() {}

  @Inject
  public TranscriptsResource(ExportTranscript transcripts) {
    this.transcripts = transcripts;
  }

  @GET
  @Path("{id}/export.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@PathParam("id") String id) {
    return export(id, Format.JSON, MediaType.APPLICATION_JSON);
  }

  @GET
  @Path("{id}/export.csv")
  @Produces(CSV)
  public Response csv(@PathParam("id") String id) {
    return export(id, Format.CSV, CSV);
  }

  private Response export(String id, Format format, String type) {
    Export export =
        Uuids.parse(id)
            .flatMap(conversation -> transcripts.export(conversation, format))
            .orElseThrow(Problem::notFound);
    StreamingOutput content = export.content()::writeTo;
    return Response.ok(content, type)
        .header("Content-Disposition", "attachment; filename=\"" + export.fileName() + '"')
        .build();
  }
}
