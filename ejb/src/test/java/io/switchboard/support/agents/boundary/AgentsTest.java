package io.switchboard.support.agents.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.agents.boundary.UpsertAgent.AgentDetails;
import io.switchboard.support.agents.boundary.UpsertAgent.Outcome;
import io.switchboard.support.agents.control.ChangeAgent;
import io.switchboard.support.agents.store.JdbcAgents;
import io.switchboard.testing.NotedAudit;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentsTest {
  private static final long ADA = 5_000_000_001L;
  private static final long BOB = 7;

  private final SteppingClock clock = new SteppingClock();
  private final NotedAudit audit = new NotedAudit();
  private final JdbcAgents agents = new JdbcAgents(TestDatabase.shared(), clock);
  private final ChangeAgent change = new ChangeAgent(agents, audit.door(clock));
  private final UpsertAgent upserting = new UpsertAgent(agents, audit.door(clock));
  private final FindAgent finding = new FindAgent(agents);
  private final WorkspaceId workspace = TestDatabase.shared().newWorkspace();

  private static AgentDetails named(long tgId, String name) {
    return new AgentDetails(tgId, name, Optional.empty(), Optional.empty());
  }

  private Agent save(AgentDetails details) {
    return ((Outcome.Saved) upserting.upsert(workspace, details)).agent();
  }

  @Test
  @DisplayName("R12: a new agent is active, and an entry tells its name")
  void aNewAgentIsActiveAndAnEntryTellsItsName() {
    Agent ada = save(named(ADA, "Ada"));

    assertThat(ada.active()).isTrue();
    assertThat(finding.find(workspace, ADA)).contains(ada);
    assertThat(audit.last().action()).isEqualTo("agent.upsert");
    assertThat(audit.last().target()).isEqualTo("agent:5000000001");
    assertThat(audit.last().detail()).isEqualTo(Map.of("display_name", "Ada", "is_active", "true"));
  }

  @Test
  void whatAnUpdateLeavesOutStays() {
    save(new AgentDetails(ADA, "Ada", Optional.of("Bye"), Optional.of(false)));

    Agent renamed = save(named(ADA, "Ada L."));

    assertThat(renamed.active()).isFalse();
    assertThat(renamed.closingMessage()).contains("Bye");
    assertThat(audit.last().detail()).isEqualTo(Map.of("display_name", "Ada → Ada L."));
  }

  @Test
  void anUpdateThatChangesNothingLeavesNoEntry() {
    save(named(ADA, "Ada"));
    save(named(ADA, "Ada"));

    assertThat(audit.entries()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ada lovelace", "ADA  Lovelace", "Ａda Lovelace"})
  void twoAgentsOfAWorkspaceNeverLookAlike(String other) {
    save(named(ADA, "Ada Lovelace"));

    assertThat(upserting.upsert(workspace, named(BOB, other))).isEqualTo(new Outcome.NameTaken());
    assertThat(finding.find(workspace, BOB)).isEmpty();
  }

  @Test
  void anotherWorkspaceHasItsOwnAgents() {
    save(named(ADA, "Ada"));
    WorkspaceId other = TestDatabase.shared().newWorkspace();

    assertThat(finding.find(other, ADA)).isEmpty();
    assertThat(upserting.upsert(other, named(BOB, "Ada"))).isInstanceOf(Outcome.Saved.class);
  }

  @Test
  void anAgentIsFoundByNameInAnyCase() {
    Agent ada = save(named(ADA, "Ada Lovelace"));

    assertThat(finding.byName(workspace, "@ada LOVELACE")).contains(ada);
    assertThat(finding.byName(workspace, "Ada")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Ada ", "A\u202Eda", "A\nda", "A\u200Bda", "A\u0000"})
  void aNameThatDeceivesIsRefused(String name) {
    AgentDetails details = named(ADA, name);

    assertThatThrownBy(() -> upserting.upsert(workspace, details))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameOfEmojiAndOfArabicIsTaken() {
    assertThat(save(named(ADA, "👩‍💻 Ada")).displayName()).isEqualTo("👩‍💻 Ada");
    assertThat(save(named(BOB, "ليلى")).displayName()).isEqualTo("ليلى");
  }

  @Test
  void disablingAndEnablingLeaveAnEntryOnlyWhereSomethingChanges() {
    save(named(ADA, "Ada"));
    DisableAgent disabling = new DisableAgent(change);

    assertThat(disabling.disable(workspace, ADA).orElseThrow().active()).isFalse();
    disabling.disable(workspace, ADA);
    assertThat(audit.entries()).hasSize(2);
    assertThat(audit.last().action()).isEqualTo("agent.disable");

    assertThat(new EnableAgent(change).enable(workspace, ADA).orElseThrow().active()).isTrue();
    assertThat(disabling.disable(workspace, BOB)).isEmpty();
  }

  @Test
  void theEntryOfAClosingMessageTellsItsLengthOnly() {
    save(named(ADA, "Ada"));
    SetClosingMessage setting = new SetClosingMessage(change);

    assertThat(setting.set(workspace, ADA, Optional.of("Bye!")).orElseThrow().closingMessage())
        .contains("Bye!");
    assertThat(audit.last().detail()).isEqualTo(Map.of("closing_message", "4 characters"));
    assertThat(setting.set(workspace, ADA, Optional.empty()).orElseThrow().closingMessage())
        .isEmpty();
    assertThat(audit.last().detail()).isEqualTo(Map.of("closing_message", "cleared"));
  }

  @Test
  void agentsAreListedInPages() {
    save(named(ADA, "Ada"));
    save(named(BOB, "Bob"));
    ListAgents listing = new ListAgents(agents);

    assertThat(listing.list(workspace, 1, OptionalLong.empty()))
        .extracting(Agent::displayName)
        .containsExactly("Bob");
    assertThat(listing.list(workspace, 5, OptionalLong.of(BOB)))
        .extracting(Agent::displayName)
        .containsExactly("Ada");
  }
}
