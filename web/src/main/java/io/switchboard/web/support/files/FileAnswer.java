package io.switchboard.web.support.files;

import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.attachments.boundary.OpenAttachment;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Hands a file out. Whatever is in it, a browser shows it as what it is or saves it, and runs
 * nothing of it under our origin.
 */
@ApplicationScoped
public class FileAnswer {
  private static final String HARMLESS = "sandbox; default-src 'none'; frame-ancestors 'none'";

  private OpenAttachment opening;

  FileAnswer() {}

  @Inject
  public FileAnswer(OpenAttachment opening) {
    this.opening = opening;
  }

  /**
   * The file, or 304 if the caller has it already.
   *
   * @throws Problem 404 if it is none of this conversation
   */
  public Response of(ConversationRef conversation, UUID id, Request request) {
    Attachment file = opening.find(conversation, id).orElseThrow(Problem::notFound);
    EntityTag tag = new EntityTag(HexFormat.of().formatHex(file.sha256()));
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    if (known != null) {
      return withHeaders(known, file, tag).build();
    }
    StreamingOutput content = to -> opening.copy(conversation, file, to);
    return withHeaders(Response.ok(content, file.contentType()), file, tag)
        .header("Content-Length", file.size())
        .build();
  }

  private static Response.ResponseBuilder withHeaders(
      Response.ResponseBuilder answer, Attachment file, EntityTag tag) {
    return answer
        .tag(tag)
        .header("Cache-Control", "private, max-age=3600")
        .header("Vary", "Origin, Authorization, X-Internal-Auth")
        .header("Content-Disposition", Disposition.of(file))
        .header("Content-Security-Policy", HARMLESS);
  }
}
