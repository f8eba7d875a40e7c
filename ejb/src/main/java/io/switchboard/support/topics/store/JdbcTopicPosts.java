package io.switchboard.support.topics.store;

import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Columns;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.boundary.TopicState;
import io.switchboard.support.topics.entity.NewPost;
import io.switchboard.support.topics.entity.PostBody;
import io.switchboard.support.topics.entity.PostKind;
import io.switchboard.support.topics.entity.TopicPosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Posts and topics in PostgreSQL, as those see them who ask for something. */
@ApplicationScoped
class JdbcTopicPosts implements TopicPosts {
  /**
   * A state that waits untouched serves for this one too, but a topic is closed after what waits.
   */
  private static final String SHOW =
      """
      with wanted as (
        insert into topic (conversation_id, workspace_id, title, icon, closed, created_at)
        values (?, ?, ?, ?, ?, ?)
        on conflict (conversation_id) do update
        set title = excluded.title, icon = excluded.icon, closed = excluded.closed
        returning conversation_id, workspace_id, closed, ?::uuid as id, ?::timestamptz as at),
      merged as (
        update topic_post p
        set place = case when w.closed then nextval('topic_post_place') else p.place end
        from wanted w
        where p.workspace_id = w.workspace_id and p.conversation_id = w.conversation_id
          and p.kind = 'state' and p.status = 'waiting' and p.claimed_by is null
        returning 1)
      insert into topic_post
        (id, workspace_id, conversation_id, kind, urgent, due_at, created_at)
      select id, workspace_id, conversation_id, 'state', false, at, at from wanted
      where not exists (select from merged)
      """;

  private static final String ADD =
      """
      insert into topic_post
        (id, workspace_id, conversation_id, kind, urgent, body, due_at, created_at, place)
      select id, ?, conversation_id, kind, urgent, body, at, at, nextval('topic_post_place')
      from (select * from unnest(?, ?, ?, ?, ?, ?::text[]::timestamptz[]) with ordinality
        as u(id, conversation_id, kind, urgent, body, at, nr) order by nr) as p
      """;

  private static final String DELETE =
      """
      with dropped as (
        delete from topic_post
        where workspace_id = ? and conversation_id = ? and status = 'waiting'
          and claimed_by is null)
      insert into topic_post
        (id, workspace_id, conversation_id, kind, urgent, due_at, created_at)
      values (?, ?, ?, 'delete', false, ?, ?)
      """;

  private static final String FOLLOW =
      """
      update topic t set group_id = d.group_id::text from desk d
      where d.workspace_id = ? and t.workspace_id = d.workspace_id
        and t.group_id = d.moved_from::text and t.thread_id is not null
      """;

  private static final String BY_THREAD =
      """
      select t.conversation_id from topic t
      join desk d on d.workspace_id = t.workspace_id and d.group_id::text = t.group_id
      where t.workspace_id = ? and t.thread_id = ?
      order by t.created_at desc limit 1
      """;

  private Database database;
  private Uuids ids;
  private Clock clock;

  JdbcTopicPosts() {}

  @Inject
  JdbcTopicPosts(Database database, Uuids ids, Clock clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void show(ConversationRef conversation, TopicState state) {
    database.withinScope(
        conversation.workspace(),
        connection -> {
          try (PreparedStatement show = connection.prepareStatement(SHOW)) {
            show.setObject(1, conversation.id());
            show.setObject(2, conversation.workspace().value());
            show.setString(3, state.title());
            show.setString(4, state.icon().name());
            show.setBoolean(5, state.closed());
            show.setObject(6, now());
            show.setObject(7, ids.next());
            show.setObject(8, now());
            return show.executeUpdate();
          }
        });
  }

  @Override
  public void add(List<NewPost> posts) {
    if (posts.isEmpty()) {
      return;
    }
    WorkspaceId workspace = posts.get(0).conversation().workspace();
    database.withinScope(
        workspace,
        connection -> {
          Columns<NewPost> columns = new Columns<>(connection, posts);
          try (PreparedStatement add = connection.prepareStatement(ADD)) {
            add.setObject(1, workspace.value());
            add.setArray(2, columns.uuids(post -> ids.next()));
            add.setArray(3, columns.uuids(post -> post.conversation().id()));
            add.setArray(4, columns.texts(post -> post.kind().word()));
            add.setArray(5, columns.flags(NewPost::urgent));
            add.setArray(6, columns.texts(post -> PostBodies.write(post.body())));
            add.setArray(7, columns.times(post -> clock.instant()));
            return add.executeUpdate();
          }
        });
  }

  /** What belongs to no conversation is one by itself. */
  @Override
  public void addAside(WorkspaceId workspace, PostKind kind, PostBody body) {
    ConversationRef itself = new ConversationRef(workspace, ids.next());
    add(List.of(new NewPost(itself, kind, true, body)));
  }

  @Override
  public void delete(ConversationRef conversation) {
    UUID workspace = conversation.workspace().value();
    database.withinScope(
        conversation.workspace(),
        connection -> {
          try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, workspace);
            delete.setObject(2, conversation.id());
            delete.setObject(3, ids.next());
            delete.setObject(4, workspace);
            delete.setObject(5, conversation.id());
            delete.setObject(6, now());
            delete.setObject(7, now());
            return delete.executeUpdate();
          }
        });
  }

  @Override
  public void followGroup(WorkspaceId workspace) {
    database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(FOLLOW)) {
            update.setObject(1, workspace.value());
            return update.executeUpdate();
          }
        });
  }

  @Override
  public Optional<ConversationRef> byThread(WorkspaceId workspace, String thread) {
    return database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(BY_THREAD)) {
            select.setObject(1, workspace.value());
            select.setString(2, thread);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(new ConversationRef(workspace, row.getObject(1, UUID.class)))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public Optional<String> threadOf(ConversationRef conversation) {
    return database.withinScope(
        conversation.workspace(),
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select t.thread_id from topic t join desk d on d.workspace_id = t.workspace_id"
                      + " and d.group_id::text = t.group_id"
                      + " where t.workspace_id = ? and t.conversation_id = ?")) {
            select.setObject(1, conversation.workspace().value());
            select.setObject(2, conversation.id());
            try (ResultSet row = select.executeQuery()) {
              return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
          }
        });
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
