package io.switchboard.support.topics.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.HostsTopics.Button;
import io.switchboard.channels.boundary.TopicIcon;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.boundary.TopicState;
import io.switchboard.support.topics.entity.NewPost;
import io.switchboard.support.topics.entity.PostBody;
import io.switchboard.support.topics.entity.PostKind;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcTopicPostsTest {
  private final TestDatabase database = TestDatabase.shared();
  private final SteppingClock clock = new SteppingClock();
  private final JdbcTopicPosts posts = new JdbcTopicPosts(database, new Uuids(clock), clock);
  private final WorkspaceId workspace = database.newWorkspace();
  private final ConversationRef conversation = new ConversationRef(workspace, UUID.randomUUID());

  @Test
  void whatIsAskedForWaitsInItsOrder() {
    posts.show(conversation, state("Blue Lion", false));
    posts.add(List.of(message("one"), message("two")));
    posts.add(List.of(message("three")));
    assertThat(waiting()).containsExactly("state", "one", "two", "three");
  }

  @Test
  void editsOfTitleAndIconWaitAsOne() {
    posts.show(conversation, state("Blue Lion", false));
    posts.add(List.of(message("one")));
    posts.show(conversation, state("Ada — Blue Lion", false));
    posts.show(conversation, state("Ada — Blue Lion 📝", false));
    assertThat(waiting()).containsExactly("state", "one");
  }

  @Test
  void aTopicIsClosedAfterWhatWaits() {
    posts.show(conversation, state("Blue Lion", false));
    posts.add(List.of(message("goodbye")));
    posts.show(conversation, state("Blue Lion", true));
    assertThat(waiting()).containsExactly("goodbye", "state");
  }

  @Test
  void whatWaitsForADeletedConversationIsDropped() {
    posts.show(conversation, state("Blue Lion", false));
    posts.add(List.of(message("one")));
    posts.delete(conversation);
    assertThat(waiting()).containsExactly("delete");
  }

  @Test
  void aPostIsReadAsItWasWritten() {
    PostBody body =
        new PostBody(
            "Hello",
            UUID.randomUUID(),
            UUID.randomUUID(),
            true,
            List.of(List.of(new Button("Claim", "claim"))),
            null,
            null,
            1);
    assertThat(PostBodies.read(PostBodies.write(body))).isEqualTo(body);
  }

  private NewPost message(String text) {
    return new NewPost(conversation, PostKind.MESSAGE, true, PostBody.text(text, null));
  }

  private static TopicState state(String title, boolean closed) {
    return new TopicState(title, TopicIcon.UNCLAIMED, closed);
  }

  private List<String> waiting() {
    return database.inWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement("select kind, body from topic_post order by place");
              ResultSet row = select.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
              PostBody body = PostBodies.read(row.getString(2));
              found.add(body == null ? row.getString(1) : body.text());
            }
            return found;
          }
        });
  }
}
