package io.switchboard.identity.boundary;

import java.time.Instant;
import java.util.UUID;

/**
 * An API key as it is listed.
 *
 * @param hint how the key begins
 * @param revokedAt null while the key is good
 * @param lastUsedAt to the minute; null: never
 */
public record ApiKeyView(
    UUID id, String hint, Instant createdAt, Instant revokedAt, Instant lastUsedAt) {}
