package io.switchboard.web.channels;

import io.switchboard.inbound.boundary.AcceptWebhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** The same as {@link TelegramHookResource}, by the name that older set-ups call it. */
@Path("telegram/webhook/{token}")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
public class TelegramWebhookResource extends TelegramHookResource {
  TelegramWebhookResource() {}

  @Inject
  public TelegramWebhookResource(AcceptWebhook accepting) {
    super(accepting);
  }
}
