package io.switchboard.identity.control;

import com.nimbusds.jwt.SignedJWT;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.ShownOnce;
import io.switchboard.identity.boundary.UserSession;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Users' tokens: mints ours, and verifies ours and those of workspaces' own issuers. */
@ApplicationScoped
public class UserTokens {
  /** The claim {@code iss} of every token that is ours. */
  public static final String ISSUER = SignedTokens.ISSUER;

  private static final TokenKind KIND = new TokenKind("user");
  private static final String WORKSPACE = "workspace";

  private SignedTokens tokens;
  private WorkspaceTokens others;
  private Duration life;

  UserTokens() {}

  @Inject
  public UserTokens(SignedTokens tokens, WorkspaceTokens others, IdentitySettings settings) {
    this.tokens = tokens;
    this.others = others;
    this.life = settings.userSession();
  }

  /** A new token for the user. */
  public UserSession mint(Caller.User user) {
    SignedTokens.Minted minted =
        tokens.mint(
            KIND, user.userId().value(), Map.of(WORKSPACE, user.workspace().toString()), life);
    return new UserSession(new ShownOnce(minted.token()), minted.expiresAt());
  }

  /** The user that the token is for; empty if it is not good. */
  public Optional<Caller.User> verify(String token) {
    try {
      SignedJWT parsed = SignedJWT.parse(token);
      String issuer = parsed.getJWTClaimsSet().getIssuer();
      if (issuer == null) {
        return Optional.empty();
      }
      return issuer.equals(ISSUER)
          ? tokens.verify(KIND, parsed).flatMap(UserTokens::user)
          : others.verify(issuer, parsed);
    } catch (ParseException notAToken) {
      return Optional.empty();
    }
  }

  private static Optional<Caller.User> user(SignedTokens.Verified verified) {
    return WorkspaceId.parse(verified.claim(WORKSPACE))
        .filter(workspace -> UserId.isValid(verified.subject()))
        .map(workspace -> new Caller.User(workspace, new UserId(verified.subject())));
  }
}
