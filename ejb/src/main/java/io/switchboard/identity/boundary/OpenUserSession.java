package io.switchboard.identity.boundary;

import io.switchboard.identity.control.UserTokens;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Mints a token for a user on behalf of its application. */
@ApplicationScoped
public class OpenUserSession {
  private UserTokens tokens;

  OpenUserSession() {}

  @Inject
  public OpenUserSession(UserTokens tokens) {
    this.tokens = tokens;
  }

  public UserSession open(WorkspaceId workspace, UserId user) {
    return tokens.mint(new Caller.User(workspace, user));
  }
}
