package io.switchboard.support.transcripts.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.conversations.boundary.DeleteConversations;
import io.switchboard.support.desk.boundary.FindDeskSettings;
import io.switchboard.support.transcripts.entity.Purges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes closed conversations, their topics too, once they are as old as their workspace wishes.
 * It is done once a day in all, by whichever node comes first; days on which nobody came are made
 * up for at once.
 */
@ApplicationScoped
public class PurgeConversations {
  private static final Logger LOG = LoggerFactory.getLogger(PurgeConversations.class);

  /** Nobody keeps conversations for less. */
  private static final Duration SHORTEST = Duration.ofDays(1);

  /** A little less than a day, so that the hour of the day stays. */
  private static final Duration BETWEEN = Duration.ofHours(24).minusMinutes(30);

  private Purges purges;
  private DeleteConversations conversations;
  private FindDeskSettings settings;
  private RecordAudit audit;
  private Clock clock;

  PurgeConversations() {}

  @Inject
  public PurgeConversations(
      Purges purges,
      DeleteConversations conversations,
      FindDeskSettings settings,
      RecordAudit audit,
      Clock clock) {
    this.purges = purges;
    this.conversations = conversations;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Does it, unless it was done less than a day ago. A workspace that fails does not keep the
   * others; it has its turn on the next day. Each has a transaction of its own.
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void purgeDaily() {
    Instant now = clock.instant();
    if (!purges.begin(now, now.minus(BETWEEN))) {
      return;
    }
    for (WorkspaceId workspace : conversations.purgeable(now.minus(SHORTEST))) {
      try {
        settings.of(workspace).retentionDays().ifPresent(days -> purge(workspace, days, now));
      } catch (RuntimeException e) {
        LOG.error("Old conversations of workspace {} were not purged; see why", workspace, e);
      }
    }
  }

  private void purge(WorkspaceId workspace, int days, Instant now) {
    int deleted = conversations.purge(workspace, now.minus(Duration.ofDays(days)));
    if (deleted > 0) {
      LOG.info("Purged {} conversations of workspace {}", deleted, workspace);
      audit.record(
          Optional.of(workspace),
          "conversation.purge",
          "conversations",
          Map.of("deleted", Integer.toString(deleted), "days", Integer.toString(days)));
    }
  }
}
