package io.switchboard.support.desk.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.control.SettingsText;
import io.switchboard.support.desk.entity.AllDeskSettings;
import io.switchboard.support.desk.entity.AllDeskSettings.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes what a workspace chose for its desk. The audit says what is new. */
@ApplicationScoped
public class ChangeDeskSettings {
  private AllDeskSettings settings;
  private RecordAudit audit;
  private Event<DeskNews> news;
  private Clock clock;

  ChangeDeskSettings() {}

  @Inject
  public ChangeDeskSettings(
      AllDeskSettings settings, RecordAudit audit, Event<DeskNews> news, Clock clock) {
    this.settings = settings;
    this.audit = audit;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Changes what the function changes, and leaves the rest.
   *
   * @return the settings as they are now
   * @throws IllegalArgumentException the function made something that is not allowed, and why
   */
  @Transactional
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.ADMIN)
  public DeskSettings change(WorkspaceId workspace, UnaryOperator<DeskSettings> how) {
    Change change = settings.change(workspace, how, clock.instant());
    Map<String, String> changed = SettingsText.changes(change.before(), change.after());
    if (!changed.isEmpty()) {
      audit.record(Optional.of(workspace), "desk.settings", "desk", changed);
      news.fire(new DeskNews(workspace, DeskNews.What.CHANGED));
    }
    return change.after();
  }
}
