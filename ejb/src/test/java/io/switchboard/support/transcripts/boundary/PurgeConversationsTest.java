package io.switchboard.support.transcripts.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.audit.boundary.AuditEntry;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.conversations.boundary.DeleteConversations;
import io.switchboard.support.conversations.control.ConversationRemovals;
import io.switchboard.support.desk.boundary.DeskSettings;
import io.switchboard.support.desk.boundary.FindDeskSettings;
import io.switchboard.support.desk.entity.AllDeskSettings;
import io.switchboard.testing.NotedAudit;
import io.switchboard.testing.SteppingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PurgeConversationsTest {
  private final SteppingClock clock = new SteppingClock();
  private final NotedAudit audit = new NotedAudit();
  private final Map<WorkspaceId, Optional<Integer>> retention = new HashMap<>();
  private final Closed closed = new Closed();
  private boolean due = true;
  private final PurgeConversations purging =
      new PurgeConversations(
          (now, lastUpTo) -> due,
          new DeleteConversations(closed),
          new FindDeskSettings(new Chosen()),
          audit.door(clock),
          clock);

  /** Conversations by the time they were closed. */
  private static final class Closed extends ConversationRemovals {
    private final Map<WorkspaceId, List<Instant>> times = new HashMap<>();
    private Optional<WorkspaceId> failing = Optional.empty();
    private int pages;

    @Override
    public List<WorkspaceId> workspacesOfClosed(Instant before) {
      return times.keySet().stream()
          .sorted((a, b) -> a.toString().compareTo(b.toString()))
          .toList();
    }

    @Override
    public int purgePage(WorkspaceId workspace, Instant closedBefore, int most) {
      if (failing.equals(Optional.of(workspace))) {
        throw new IllegalStateException("This workspace fails");
      }
      pages++;
      List<Instant> page =
          times.get(workspace).stream()
              .filter(time -> time.isBefore(closedBefore))
              .limit(most)
              .toList();
      page.forEach(times.get(workspace)::remove);
      return page.size();
    }
  }

  /** How long each workspace keeps what is closed. */
  private final class Chosen implements AllDeskSettings {
    @Override
    public Optional<DeskSettings> find(WorkspaceId workspace) {
      return Optional.ofNullable(retention.get(workspace))
          .map(DeskSettings.DEFAULT::withRetentionDays);
    }

    @Override
    public Change change(WorkspaceId workspace, UnaryOperator<DeskSettings> how, Instant now) {
      throw new AssertionError("Purging does not change settings");
    }
  }

  private WorkspaceId workspace(int number, int conversations, int daysAgo) {
    WorkspaceId workspace = new WorkspaceId(new UUID(7L << 12, number));
    List<Instant> times = new ArrayList<>();
    for (int i = 0; i < conversations; i++) {
      times.add(clock.instant().minus(Duration.ofDays(daysAgo)).minusSeconds(i + 1));
    }
    closed.times.put(workspace, times);
    return workspace;
  }

  @Test
  @DisplayName("R17: what was closed more than ninety days ago goes, in pages, with one entry")
  void whatIsOlderThanNinetyDaysGoesInPagesWithOneEntry() {
    WorkspaceId workspace = workspace(1, 450, 90);
    closed.times.get(workspace).add(clock.instant().minus(Duration.ofDays(90)));

    purging.purgeDaily();

    assertThat(closed.times.get(workspace)).hasSize(1);
    assertThat(closed.pages).as("three, and one that is empty").isEqualTo(4);
    assertThat(audit.entries()).hasSize(1);
    assertThat(audit.last().action()).isEqualTo("conversation.purge");
    assertThat(audit.last().workspace()).contains(workspace);
    assertThat(audit.last().detail()).isEqualTo(Map.of("deleted", "450", "days", "90"));
  }

  @Test
  void aWorkspaceThatKeepsEverythingLosesNothing() {
    WorkspaceId workspace = workspace(1, 3, 900);
    retention.put(workspace, Optional.empty());

    purging.purgeDaily();

    assertThat(closed.times.get(workspace)).hasSize(3);
    assertThat(audit.entries()).isEmpty();
  }

  @Test
  void eachWorkspaceHasItsOwnDays() {
    WorkspaceId ours = workspace(1, 1, 10);
    WorkspaceId others = workspace(2, 1, 10);
    retention.put(ours, Optional.of(7));

    purging.purgeDaily();

    assertThat(closed.times.get(ours)).isEmpty();
    assertThat(closed.times.get(others)).hasSize(1);
  }

  @Test
  void aWorkspaceThatFailsDoesNotKeepTheOthers() {
    closed.failing = Optional.of(workspace(1, 1, 100));
    WorkspaceId second = workspace(2, 1, 100);

    purging.purgeDaily();

    assertThat(audit.entries())
        .extracting(AuditEntry::workspace)
        .containsExactly(Optional.of(second));
  }

  @Test
  void nothingIsDoneTwiceADay() {
    due = false;
    WorkspaceId workspace = workspace(1, 1, 100);

    purging.purgeDaily();

    assertThat(closed.times.get(workspace)).hasSize(1);
  }
}
