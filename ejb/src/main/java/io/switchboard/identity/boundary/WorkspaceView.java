package io.switchboard.identity.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import java.time.Instant;

/** A workspace as it is listed. */
public record WorkspaceView(WorkspaceId id, String name, Instant createdAt) {}
