package io.switchboard.identity.control;

/**
 * A kind of token of ours. Each kind has a key, an audience and a type of its own, so that a token
 * of one kind is never taken for another.
 */
public record TokenKind(String name) {
  public TokenKind {
    if (!name.matches("[a-z][a-z-]{0,31}")) {
      throw new IllegalArgumentException("A kind of token is a lower-case word.");
    }
  }

  String audience() {
    return SignedTokens.ISSUER + ":" + name;
  }

  String type() {
    return SignedTokens.ISSUER + "-" + name + "+jwt";
  }
}
