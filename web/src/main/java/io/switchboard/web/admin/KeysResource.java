package io.switchboard.web.admin;

import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.SealKeysAnew;
import io.switchboard.web.rest.For;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The keys that the master keyset guards. */
@Path("admin/keys")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class KeysResource {
  private SealKeysAnew sealing;

  KeysResource() {}

  @Inject
  public KeysResource(SealKeysAnew sealing) {
    this.sealing = sealing;
  }

  /** How many keys were sealed anew. */
  public record SealedKeys(int count) {}

  @POST
  @Path("seal-anew")
  public SealedKeys sealAnew() {
    return new SealedKeys(sealing.sealAll());
  }
}
