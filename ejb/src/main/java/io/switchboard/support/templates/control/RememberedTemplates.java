package io.switchboard.support.templates.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.entity.WrittenTemplates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * What workspaces have decided about their templates, remembered for a few seconds: one statement
 * for a workspace in that time, however many messages its customers write.
 */
@ApplicationScoped
public class RememberedTemplates {
  private static final Duration LIFE = Duration.ofSeconds(3);
  private static final int MOST_WORKSPACES = 1_000;

  private final Cache<WorkspaceId, WrittenTemplates> remembered =
      Caffeine.newBuilder().expireAfterWrite(LIFE).maximumSize(MOST_WORKSPACES).build();
  private ReadTemplates read;

  RememberedTemplates() {}

  @Inject
  public RememberedTemplates(ReadTemplates read) {
    this.read = read;
  }

  public WrittenTemplates of(WorkspaceId workspace) {
    WrittenTemplates kept = remembered.getIfPresent(workspace);
    if (kept != null) {
      return kept;
    }
    WrittenTemplates fresh = read.of(workspace);
    remembered.put(workspace, fresh);
    return fresh;
  }

  /** Reads the workspace's anew when they are asked for next; to be called after a commit. */
  public void forget(WorkspaceId workspace) {
    remembered.invalidate(workspace);
  }
}
