package io.switchboard.support.topics.store;

import static java.util.Comparator.comparing;

import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.persistence.Columns;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.entity.PostBody;
import io.switchboard.support.topics.entity.PostResult;
import io.switchboard.support.topics.entity.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes results down where the claim still holds: first what has become of topics, in the order of
 * their ids, then the posts. Where no topic has changed, which is the rule, it is one statement.
 */
@ApplicationScoped
class RecordResults {
  private static final String TOPICS =
      """
      update topic t
      set group_id = r.group_id, thread_id = r.thread_id, shown_title = r.shown_title,
        shown_icon = r.shown_icon, shown_closed = r.shown_closed
      from unnest(?, ?, ?, ?, ?, ?, ?, ?) as r(post, claim_no, conversation_id, group_id,
        thread_id, shown_title, shown_icon, shown_closed)
      where t.conversation_id = r.conversation_id and exists (
        select from topic_post p
        where p.id = r.post and p.claim_no = r.claim_no and p.claimed_by = ?)
      """;

  /** A state that has changed meanwhile, or needs another step, waits on. */
  private static final String POSTS =
      """
      update topic_post p
      set status = s.status, tries = r.tries, doubts = r.doubts, reopens = r.reopens,
        due_at = r.due_at, message_id = r.message_id, reason = r.reason,
        body = coalesce(r.body, p.body),
        done_at = case when s.status <> 'waiting' then r.due_at end,
        claimed_by = null, claimed_until = null
      from unnest(?, ?, ?, ?, ?, ?, ?, ?::text[]::timestamptz[], ?, ?, ?)
        as r(id, claim_no, conversation_id, ending, tries, doubts, reopens, due_at, message_id,
          reason, body)
      cross join lateral (
        select case
          when r.ending is null then 'waiting'
          when r.ending = 'sent/state' and exists (
            select from topic t
            where t.conversation_id = r.conversation_id
              and case when t.thread_id is null then not t.closed
                else (t.title, t.icon, t.closed)
                  is distinct from (t.shown_title, t.shown_icon, t.shown_closed) end)
          then 'waiting'
          else split_part(r.ending, '/', 1) end as status) s
      where p.id = r.id and p.claim_no = r.claim_no and p.claimed_by = ? and p.status = 'waiting'
      returning p.id
      """;

  private static final String STATE_AGAIN =
      """
      insert into topic_post
        (id, workspace_id, conversation_id, kind, urgent, due_at, created_at)
      select ?, ?, ?, 'state', false, ?, ?
      where not exists (
        select from topic_post
        where workspace_id = ? and conversation_id = ? and kind = 'state' and status = 'waiting')
      """;

  private static final String DROP_REPEATS =
      "delete from topic_post where workspace_id = ? and conversation_id = ? and kind = 'repeat'"
          + " and status = 'waiting'";

  private static final String REPEAT =
      """
      insert into topic_post
        (id, workspace_id, conversation_id, kind, urgent, body, due_at, created_at, place)
      select u.id, ?, ?, 'repeat', false, u.body, ?, ?, first.place - ? + u.nr
      from unnest(?, ?) with ordinality as u(id, body, nr),
        (select coalesce(min(place), nextval('topic_post_place')) as place from topic_post
          where workspace_id = ? and conversation_id = ? and status = 'waiting') as first
      """;

  private Database database;
  private ThisNode node;
  private Uuids ids;

  RecordResults() {}

  @Inject
  RecordResults(Database database, ThisNode node, Uuids ids) {
    this.database = database;
    this.node = node;
    this.ids = ids;
  }

  Set<UUID> record(Collection<PostResult> results) {
    if (results.stream().noneMatch(RecordResults::changesMore)) {
      return database.oneAcrossWorkspaces(
          POSTS, (update, first) -> setPosts(update, first, results), RecordResults::held);
    }
    return database.acrossWorkspaces(connection -> recordWithTopics(connection, results));
  }

  private static boolean changesMore(PostResult result) {
    return result.topic().isPresent()
        || result.topicEnds()
        || result.stateAgain()
        || !result.repeats().isEmpty();
  }

  private Set<UUID> recordWithTopics(Connection connection, Collection<PostResult> results)
      throws SQLException {
    writeTopics(
        connection,
        results.stream()
            .filter(result -> result.topic().isPresent())
            .sorted(comparing(result -> result.post().conversation().id()))
            .toList());
    Set<UUID> held = writePosts(connection, results);
    for (PostResult result : results) {
      if (held.contains(result.post().id())) {
        writeRest(connection, result);
      }
    }
    return held;
  }

  private void writeTopics(Connection connection, List<PostResult> results) throws SQLException {
    if (results.isEmpty()) {
      return;
    }
    Columns<PostResult> columns = new Columns<>(connection, results);
    try (PreparedStatement update = connection.prepareStatement(TOPICS)) {
      update.setArray(1, columns.uuids(result -> result.post().id()));
      update.setArray(2, columns.integers(result -> result.post().claimNo()));
      update.setArray(3, columns.uuids(result -> result.post().conversation().id()));
      update.setArray(4, columns.texts(of(Topic::group)));
      update.setArray(5, columns.texts(of(Topic::thread)));
      update.setArray(6, columns.texts(of(Topic::shownTitle)));
      update.setArray(
          7,
          columns.texts(of(topic -> topic.shownIcon() == null ? null : topic.shownIcon().name())));
      update.setArray(8, columns.flags(of(Topic::shownClosed)));
      update.setObject(9, node.incarnation());
      update.executeUpdate();
    }
  }

  private static <T> Function<PostResult, T> of(Function<Topic, T> field) {
    return result -> field.apply(result.topic().orElseThrow());
  }

  private Set<UUID> writePosts(Connection connection, Collection<PostResult> results)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(POSTS)) {
      setPosts(update, 1, results);
      try (ResultSet rows = update.executeQuery()) {
        return held(rows);
      }
    }
  }

  private void setPosts(PreparedStatement update, int first, Collection<PostResult> results)
      throws SQLException {
    Columns<PostResult> columns = new Columns<>(update.getConnection(), results);
    int i = first;
    update.setArray(i++, columns.uuids(result -> result.post().id()));
    update.setArray(i++, columns.integers(result -> result.post().claimNo()));
    update.setArray(i++, columns.uuids(result -> result.post().conversation().id()));
    update.setArray(i++, columns.texts(RecordResults::ending));
    update.setArray(i++, columns.integers(PostResult::tries));
    update.setArray(i++, columns.integers(PostResult::doubts));
    update.setArray(i++, columns.flags(PostResult::reopens));
    update.setArray(i++, columns.times(PostResult::dueAt));
    update.setArray(i++, columns.texts(result -> result.messageId().orElse(null)));
    update.setArray(i++, columns.texts(result -> result.reason().orElse(null)));
    update.setArray(
        i++, columns.texts(result -> result.instead().map(PostBodies::write).orElse(null)));
    update.setObject(i, node.incarnation());
  }

  private static String ending(PostResult result) {
    return result
        .ending()
        .map(
            ending ->
                switch (ending) {
                  case DEAD -> "dead";
                  case SENT -> "sent/" + result.post().kind().word();
                })
        .orElse(null);
  }

  private static Set<UUID> held(ResultSet row) throws SQLException {
    Set<UUID> held = new HashSet<>();
    while (row.next()) {
      held.add(row.getObject(1, UUID.class));
    }
    return held;
  }

  private void writeRest(Connection connection, PostResult result) throws SQLException {
    ConversationRef conversation = result.post().conversation();
    UUID workspace = conversation.workspace().value();
    UUID id = conversation.id();
    OffsetDateTime now = result.dueAt().atOffset(ZoneOffset.UTC);
    if (result.topicEnds()) {
      execute(
          connection,
          "delete from topic where workspace_id = ? and conversation_id = ?",
          workspace,
          id);
    }
    if (result.stateAgain()) {
      execute(connection, STATE_AGAIN, ids.next(), workspace, id, now, now, workspace, id);
    }
    if (!result.repeats().isEmpty()) {
      execute(connection, DROP_REPEATS, workspace, id);
      repeat(connection, result, now);
    }
  }

  private void repeat(Connection connection, PostResult result, OffsetDateTime now)
      throws SQLException {
    ConversationRef conversation = result.post().conversation();
    Columns<String> columns = new Columns<>(connection, result.repeats());
    try (PreparedStatement insert = connection.prepareStatement(REPEAT)) {
      insert.setObject(1, conversation.workspace().value());
      insert.setObject(2, conversation.id());
      insert.setObject(3, now);
      insert.setObject(4, now);
      insert.setInt(5, result.repeats().size() + 1);
      insert.setArray(6, columns.uuids(text -> ids.next()));
      insert.setArray(7, columns.texts(text -> PostBodies.write(PostBody.text(text, null))));
      insert.setObject(8, conversation.workspace().value());
      insert.setObject(9, conversation.id());
      insert.executeUpdate();
    }
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
