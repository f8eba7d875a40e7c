package io.switchboard.notifications.boundary;

import io.switchboard.notifications.entity.DeadLetters;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows dead letters, the newest first, of one workspace or of the whole installation. */
@ApplicationScoped
public class FindDeadLetters {

  /**
   * Which dead letters; empty fields do not narrow.
   *
   * @param reason the stable word
   */
  public record Filter(
      Optional<WorkspaceId> workspace, Optional<UserId> user, Optional<String> reason) {
    public static final Filter ALL =
        new Filter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  private DeadLetters letters;

  FindDeadLetters() {}

  @Inject
  public FindDeadLetters(DeadLetters letters) {
    this.letters = letters;
  }

  /**
   * A page, each with its whole story.
   *
   * @param before only older ones than this: the last id of the page before
   * @param limit rows of a page
   */
  public List<DeadLetter> find(Filter filter, Optional<UUID> before, int limit) {
    return letters.find(filter, before, limit);
  }

  /** One with the whole story. */
  public Optional<DeadLetter> view(UUID id) {
    return letters.byId(id);
  }

  public long count(Filter filter) {
    return letters.count(filter);
  }
}
