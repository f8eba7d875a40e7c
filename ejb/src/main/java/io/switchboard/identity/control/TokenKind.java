package io.switchboard.identity.control;

import io.switchboard.platform.ids.WorkspaceId;
import java.util.Objects;
import java.util.Optional;

/**
 * A kind of token of ours. Each kind has an audience and a type of its own, and one key, or one for
 * each workspace, so that a token of one kind, or of one workspace, is never taken for another.
 */
public record TokenKind(String name, Optional<WorkspaceId> workspace) {
  public TokenKind {
    if (!name.matches("[a-z][a-z-]{0,31}")) {
      throw new IllegalArgumentException("A kind of token is a lower-case word.");
    }
    Objects.requireNonNull(workspace, "workspace");
  }

  /** A kind with one key for the installation. */
  public TokenKind(String name) {
    this(name, Optional.empty());
  }

  /** A kind with a key of its own for this workspace. */
  public static TokenKind of(String name, WorkspaceId workspace) {
    return new TokenKind(name, Optional.of(workspace));
  }

  /** How its key is named where keys are kept. */
  String keyName() {
    return name + workspace.map(id -> ":" + id).orElse("");
  }

  String audience() {
    return SignedTokens.ISSUER + ":" + keyName();
  }

  String type() {
    return SignedTokens.ISSUER + "-" + name + "+jwt";
  }
}
