package io.switchboard.support.topics.store;

import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.support.topics.entity.PostClaims;
import io.switchboard.support.topics.entity.TopicPosts;
import io.switchboard.testing.TestDatabase;
import java.time.Clock;

/** The stores of topics, on the database of the tests. */
public final class TopicStores {
  private TopicStores() {}

  public static TopicPosts posts(Clock clock) {
    return new JdbcTopicPosts(TestDatabase.shared(), new Uuids(clock), clock);
  }

  public static PostClaims claims(ThisNode node, Clock clock) {
    TestDatabase database = TestDatabase.shared();
    return new JdbcPostClaims(
        database,
        node,
        new RecordResults(database, node, new Uuids(clock)),
        new LookAtPosts(database, clock),
        clock);
  }
}
