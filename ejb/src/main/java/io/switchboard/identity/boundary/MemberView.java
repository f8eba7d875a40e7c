package io.switchboard.identity.boundary;

import java.time.Instant;
import java.util.UUID;

/** A member as it is listed. */
public record MemberView(UUID id, String username, MemberRole role, Instant createdAt) {}
