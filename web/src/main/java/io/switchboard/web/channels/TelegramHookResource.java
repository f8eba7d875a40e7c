package io.switchboard.web.channels;

import io.switchboard.inbound.boundary.AcceptWebhook;
import io.switchboard.inbound.boundary.AcceptWebhook.Verdict;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Where Telegram brings the updates of bots. */
@Path("hooks/telegram/{token}")
@ApplicationScoped
@For({})
@Consumes(MediaType.APPLICATION_JSON)
public class TelegramHookResource {
  private static final int MAX_BYTES = 1 << 20;

  private AcceptWebhook accepting;

  TelegramHookResource() {}

  @Inject
  public TelegramHookResource(AcceptWebhook accepting) {
    this.accepting = accepting;
  }

  @POST
  public Response accept(
      @PathParam("token") String token,
      @HeaderParam("X-Telegram-Bot-Api-Secret-Token") String secret,
      InputStream stream)
      throws IOException {
    byte[] body = stream.readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw Problem.of(413, "body_too_large", "The body has more than 1 MiB.")
          .withHeader("Connection", "close");
    }
    Verdict verdict = accepting.accept(token, secret, new String(body, StandardCharsets.UTF_8));
    if (verdict == Verdict.UNREADABLE) {
      throw Problem.invalidBody("update_id", "is required");
    }
    if (verdict == Verdict.STRANGER) {
      throw Problem.notFound();
    }
    return Response.ok().build();
  }
}
