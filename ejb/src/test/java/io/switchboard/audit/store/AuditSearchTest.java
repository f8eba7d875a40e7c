package io.switchboard.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.audit.boundary.AuditEntry;
import io.switchboard.audit.boundary.AuditFilter;
import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.audit.boundary.SearchAudit;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuditSearchTest {
  private final SteppingClock clock = new SteppingClock();
  private final RecordAudit recording =
      new RecordAudit(
          new JdbcAuditTrail(TestDatabase.shared()), () -> "operator", new Uuids(clock), clock);
  private final SearchAudit searching =
      new SearchAudit(new JdbcAuditEntries(TestDatabase.shared()));
  private final WorkspaceId workspace = TestDatabase.shared().newWorkspace();
  private final AuditFilter ours =
      new AuditFilter(
          Optional.of(workspace),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private void record(String action, String target) {
    clock.step(Duration.ofSeconds(1));
    recording.record(Optional.of(workspace), action, target, Map.of("length", "7"));
  }

  private List<String> targets(AuditFilter filter) {
    return searching.page(filter, Optional.empty(), 50).stream().map(AuditEntry::target).toList();
  }

  @Test
  void theNewestComesFirstWithAllThatIsKnown() {
    record("agent.upsert", "agent:1");
    record("agent.disable", "agent:2");

    List<AuditEntry> found = searching.page(ours, Optional.empty(), 50);

    assertThat(found).extracting(AuditEntry::target).containsExactly("agent:2", "agent:1");
    assertThat(found.get(0).at()).isEqualTo(clock.instant());
    assertThat(found.get(0).actor()).isEqualTo("operator");
    assertThat(found.get(0).detail()).isEqualTo(Map.of("length", "7"));
    assertThat(searching.page(ours, Optional.of(found.get(0).id()), 50))
        .extracting(AuditEntry::target)
        .containsExactly("agent:1");
  }

  @Test
  @DisplayName("R3: a workspace's entries are its own")
  void anotherWorkspaceSeesNothing() {
    record("agent.upsert", "agent:1");
    WorkspaceId other = TestDatabase.shared().newWorkspace();

    assertThat(
            targets(
                new AuditFilter(
                    Optional.of(other),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())))
        .isEmpty();
    assertThat(targets(AuditFilter.ALL)).contains("agent:1");
  }

  @Test
  void entriesAreFoundByActionItsBeginningAndByTarget() {
    record("agent.upsert", "agent:1");
    record("agents", "agent:2");
    record("template.upsert", "template:welcome_message en");

    assertThat(targets(narrowed("agent", null))).containsExactly("agent:1");
    assertThat(targets(narrowed("template.upsert", null)))
        .containsExactly("template:welcome_message en");
    assertThat(targets(narrowed(null, "agent:2"))).containsExactly("agent:2");
  }

  private AuditFilter narrowed(String action, String target) {
    return new AuditFilter(
        Optional.of(workspace),
        Optional.ofNullable(action),
        Optional.ofNullable(target),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void entriesAreFoundByTime() {
    record("a", "1");
    record("a", "2");
    Instant second = clock.instant();
    record("a", "3");

    assertThat(targets(between(second, null))).containsExactly("3", "2");
    assertThat(targets(between(null, second))).containsExactly("1");
    assertThat(targets(between(second, second))).isEmpty();
  }

  private AuditFilter between(Instant from, Instant to) {
    return new AuditFilter(
        Optional.of(workspace),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(from),
        Optional.ofNullable(to));
  }

  @Test
  @DisplayName("R4: all are handed over, the oldest first, however many pages they fill")
  void allAreHandedOverOldestFirstHoweverManyPagesTheyFill() {
    for (int i = 0; i < 1_001; i++) {
      record("a", Integer.toString(i));
    }
    List<String> taken = new ArrayList<>();

    searching.each(ours, entry -> taken.add(entry.target()));

    assertThat(taken).hasSize(1_001).startsWith("0", "1").endsWith("999", "1000");
  }
}
