package io.switchboard.identity.boundary;

import io.switchboard.platform.ids.WorkspaceId;

/** A new workspace with its first API key. */
public record CreatedWorkspace(WorkspaceId id, String name, ShownOnce apiKey) {}
