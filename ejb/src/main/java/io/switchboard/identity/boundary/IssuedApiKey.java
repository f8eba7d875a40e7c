package io.switchboard.identity.boundary;

import java.util.UUID;

/**
 * A new API key.
 *
 * @param id names the key, for revoking it
 * @param apiKey the key itself
 */
public record IssuedApiKey(UUID id, ShownOnce apiKey) {}
