package io.switchboard.support.templates.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.store.JdbcCannedReplies;
import io.switchboard.testing.NotedAudit;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CannedRepliesTest {
  private final SteppingClock clock = new SteppingClock();
  private final NotedAudit audit = new NotedAudit();
  private final JdbcCannedReplies replies = new JdbcCannedReplies(TestDatabase.shared(), clock);
  private final PutCannedReply putting = new PutCannedReply(replies, audit.door(clock));
  private final FindCannedReply finding = new FindCannedReply(replies);
  private final WorkspaceId workspace = TestDatabase.shared().newWorkspace();

  @Test
  void aReplyIsFoundInAnyCaseAndFilled() {
    putting.put(workspace, new CannedReply("hours", "Dear {name}, we open at nine. {agent}"));

    CannedReply found = finding.find(workspace, " HOURS ").orElseThrow();

    assertThat(found.render(Map.of("name", "Eve", "agent", "Ada")))
        .isEqualTo("Dear Eve, we open at nine. Ada");
    assertThat(audit.last().action()).isEqualTo("canned-reply.put");
    assertThat(audit.last().detail().values()).noneMatch(value -> value.contains("nine"));
  }

  @Test
  void puttingAgainReplacesAndDeletingRemoves() {
    putting.put(workspace, new CannedReply("hours", "Nine"));
    putting.put(workspace, new CannedReply("hours", "Ten"));
    DeleteCannedReply deleting = new DeleteCannedReply(replies);

    assertThat(finding.find(workspace, "hours").orElseThrow().text()).isEqualTo("Ten");
    assertThat(deleting.delete(workspace, "hours")).isTrue();
    assertThat(deleting.delete(workspace, "hours")).isFalse();
  }

  @Test
  void repliesAreListedByNameInPages() {
    putting.put(workspace, new CannedReply("b", "2"));
    putting.put(workspace, new CannedReply("a-1", "1"));
    putting.put(workspace, new CannedReply("a", "1"));
    ListCannedReplies listing = new ListCannedReplies(replies);

    assertThat(listing.list(workspace, 2, Optional.empty()))
        .extracting(CannedReply::name)
        .containsExactly("a", "a-1");
    assertThat(listing.list(workspace, 2, Optional.of("a-1")))
        .extracting(CannedReply::name)
        .containsExactly("b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Hours", "two words", "-a", "ümlaut"})
  void aNameIsShortAndPlain(String name) {
    assertThatThrownBy(() -> new CannedReply(name, "text"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
