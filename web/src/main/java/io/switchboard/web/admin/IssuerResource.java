package io.switchboard.web.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.TrustIssuer;
import io.switchboard.identity.boundary.TrustedIssuer;
import io.switchboard.web.rest.FieldChecks;
import io.switchboard.web.rest.For;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Whom a workspace trusts to vouch for its users. */
@Path("admin/workspaces/{id}/jwks")
@ApplicationScoped
@For(CallerKind.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IssuerResource {
  private TrustIssuer trustIssuer;

  IssuerResource() {}

  @Inject
  public IssuerResource(TrustIssuer trustIssuer) {
    this.trustIssuer = trustIssuer;
  }

  /**
   * An issuer with its keys: where they are, or the keys.
   *
   * @param keys a JWK set, or the list in it
   */
  public record Issuer(String issuer, String jwksUrl, JsonNode keys) {
    public Issuer {
      FieldChecks checks = new FieldChecks().text("issuer", issuer, 1, 500);
      if (jwksUrl != null) {
        checks.text("jwksUrl", jwksUrl, 1, 2_000);
      }
      checks
          .that(jwksUrl != null || isGiven(keys), "jwksUrl", "is required, or keys")
          .that(jwksUrl == null || !isGiven(keys), "keys", "must not be given beside jwksUrl")
          .that(
              !isGiven(keys) || keys.isArray() || keys.isObject(),
              "keys",
              "must be a JWK set (RFC 7517)")
          .done();
    }

    private static boolean isGiven(JsonNode keys) {
      return keys != null && !keys.isNull();
    }

    Optional<String> keySet() {
      return Optional.ofNullable(keys)
          .filter(Issuer::isGiven)
          .map(given -> given.isArray() ? "{\"keys\":" + given + "}" : given.toString());
    }
  }

  @PUT
  public Response put(@PathParam("id") String id, Issuer body) {
    TrustedIssuer issuer =
        new TrustedIssuer(body.issuer(), Optional.ofNullable(body.jwksUrl()), body.keySet());
    return switch (trustIssuer.trust(WorkspacesResource.workspace(id), issuer)) {
      case TRUSTED -> Response.noContent().build();
      case NO_SUCH_WORKSPACE -> throw Problem.notFound();
      case ISSUER_TAKEN ->
          throw Problem.of(
              409, "issuer_in_use", "Another workspace trusts this issuer already, or it is ours.");
      case UNSAFE_URL ->
          throw Problem.invalidBody("jwksUrl", "must be an https URL, or http on this machine");
      case UNSAFE_KEYS ->
          throw Problem.invalidBody(
              "keys", "must be public RSA (2048 bits or more) or EC keys, at least one");
    };
  }
}
