package io.switchboard.identity.boundary;

import java.time.Instant;

/** A user's token, and until when it is good. */
public record UserSession(ShownOnce token, Instant expiresAt) {}
