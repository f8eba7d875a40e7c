package io.switchboard.support.desk.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.entity.AllDeskSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Finds what a workspace chose for its desk. It is remembered for two seconds, so that whoever asks
 * for each message may; a change on this node shows at once, one on another node then.
 */
@ApplicationScoped
public class FindDeskSettings {
  private static final Duration KEPT = Duration.ofSeconds(2);
  private static final int MOST = 10_000;

  private final Cache<WorkspaceId, DeskSettings> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
  private AllDeskSettings settings;

  FindDeskSettings() {}

  @Inject
  public FindDeskSettings(AllDeskSettings settings) {
    this.settings = settings;
  }

  /** The choice, or the default. Works in any transaction, or without. */
  public DeskSettings of(WorkspaceId workspace) {
    DeskSettings kept = known.getIfPresent(workspace);
    if (kept != null) {
      return kept;
    }
    DeskSettings read = settings.find(workspace).orElse(DeskSettings.DEFAULT);
    known.put(workspace, read);
    return read;
  }

  void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) DeskNews news) {
    known.invalidate(news.workspace());
  }
}
