package io.switchboard.channels.boundary;

import io.switchboard.audit.boundary.AuditedOutcome;

/** How the swap of a channel's secret went. */
public sealed interface CredentialSwap extends AuditedOutcome {

  @Override
  default boolean isDone() {
    return this instanceof Swapped;
  }

  /** The new secret is in place. */
  record Swapped(ChannelView channel) implements CredentialSwap {}

  /** There is no such channel. */
  record NoChannel() implements CredentialSwap {}

  /** The platform knows no bot with this token; the old secret stays. */
  record InvalidToken() implements CredentialSwap {}

  /** The token is another bot's; the old secret stays. */
  record IdentityMismatch() implements CredentialSwap {}

  /** The platform gives no answer; the old secret stays. */
  record Unavailable(String reason) implements CredentialSwap {}
}
