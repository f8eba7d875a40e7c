package io.switchboard.audit.boundary;

import io.switchboard.audit.entity.AuditEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Finds out what was done. Whoever enters it makes sure that the caller runs the installation: this
 * part knows no callers.
 */
@ApplicationScoped
public class SearchAudit {
  private static final int PAGE = 500;

  private AuditEntries entries;

  SearchAudit() {}

  @Inject
  public SearchAudit(AuditEntries entries) {
    this.entries = entries;
  }

  /**
   * A page, the newest first.
   *
   * @param before only older ones than this: the last id of the page before
   */
  public List<AuditEntry> page(AuditFilter filter, Optional<UUID> before, int limit) {
    return entries.newest(filter, before, limit);
  }

  /**
   * Hands over all entries, the oldest first, page by page: as many as there are take no more
   * memory than a page.
   */
  public void each(AuditFilter filter, Consumer<AuditEntry> taker) {
    Optional<UUID> after = Optional.empty();
    List<AuditEntry> page;
    do {
      page = entries.oldest(filter, after, PAGE);
      page.forEach(taker);
      if (!page.isEmpty()) {
        after = Optional.of(page.get(page.size() - 1).id());
      }
    } while (page.size() == PAGE);
  }
}
