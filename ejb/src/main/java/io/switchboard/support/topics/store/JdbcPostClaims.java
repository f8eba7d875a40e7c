package io.switchboard.support.topics.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.entity.ClaimedPost;
import io.switchboard.support.topics.entity.PostClaims;
import io.switchboard.support.topics.entity.PostResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Claims in the posts' rows. Conversations are skipped through by the index, one probe each. */
@ApplicationScoped
class JdbcPostClaims implements PostClaims {
  /** Longer than any call to a platform takes. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final String CLAIM =
      """
      with recursive lane as (
        (select conversation_id as id from topic_post
          where workspace_id = ? and status = 'waiting'
          order by conversation_id limit 1)
        union all
        select (select p.conversation_id from topic_post p
          where p.workspace_id = ? and p.status = 'waiting' and p.conversation_id > lane.id
          order by p.conversation_id limit 1)
        from lane where lane.id is not null),
      head as (
        select first.id, first.place, first.claim_no, first.claimed_by is not null as cut_off,
          coalesce((
            select true from topic_post u
            where u.workspace_id = ? and u.conversation_id = lane.id
              and u.status = 'waiting' and u.urgent limit 1), false) as urgent
        from lane cross join lateral (
          select p.* from topic_post p
          where p.workspace_id = ? and p.conversation_id = lane.id and p.status = 'waiting'
          order by p.place limit 1) first
        where first.due_at <= ?
          and (first.claimed_by is null or first.claimed_until < ?
            or not exists (select from node where node.id = first.claimed_by))
          and coalesce((first.kind in ('answer', 'commands')) = ?, true)),
      ranked as (
        select *, row_number() over (partition by urgent order by place) as nr from head),
      top as (
        select * from ranked where urgent or nr <= ? order by urgent desc, place limit ?),
      chosen as (
        select p.*, row_number() over (order by p.urgent desc, p.place) as turn
        from (
          select p.id, p.conversation_id, r.cut_off, r.urgent, r.place
          from topic_post p join top r on r.id = p.id
          where p.id = any (array(select id from top))
            and p.claim_no = r.claim_no and p.status = 'waiting'
          for update of p skip locked) p)
      update topic_post p
      set claimed_by = ?, claimed_until = ?, claim_no = p.claim_no + 1
      from chosen c left join topic t on t.conversation_id = c.conversation_id
      where p.id = c.id
      returning\s"""
          + ClaimedRows.COLUMNS;

  private static final String LOCK_DESK =
      "select 1 from desk where workspace_id = ? and (paused_until is null or paused_until <= ?)"
          + " for update";
  private static final String FORGET_CALLS =
      "delete from group_call where workspace_id = ? and at <= ?";

  /** Calls made, the first of them, and posts that customers wait for. */
  private static final String COUNT_CALLS =
      """
      select count(at), min(at), (select count(*) from topic_post p
        where p.workspace_id = c.workspace_id and p.status = 'waiting' and p.urgent
          and p.kind = 'message')
      from (select ?::uuid as workspace_id) c left join group_call g using (workspace_id)
      group by c.workspace_id
      """;

  private static final String NOTE_CALLS =
      "insert into group_call (workspace_id, at) select ?, ? from generate_series(1, ?)";

  private static final String WAITING =
      """
      with recursive w as (
        (select workspace_id as id from topic_post where status = 'waiting'
          order by workspace_id limit 1)
        union all
        select (select workspace_id from topic_post
          where status = 'waiting' and workspace_id > w.id order by workspace_id limit 1)
        from w where w.id is not null)
      select id from w where id is not null
      """;

  private static final String WAITING_MESSAGES =
      """
      select distinct (body::json ->> 'message')::uuid as message from topic_post
      where workspace_id = ? and conversation_id = ? and status = 'waiting' and kind = 'message'
        and body::json ->> 'message' is not null
      """;

  private static final String BACKLOG =
      """
      select count(*), coalesce(extract(epoch from ?::timestamptz - min(p.created_at)), 0)::bigint,
        (select count(*) from topic_post where status = 'dead' and done_at > ?)
      from topic_post p join desk d on d.workspace_id = p.workspace_id and d.status = 'ready'
      where p.status = 'waiting'
      """;

  private static final String FORGET =
      """
      delete from topic_post where id in (
        select id from topic_post where status <> 'waiting' and done_at < ?
        order by done_at limit ? for update skip locked)
      """;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Database database;
  private ThisNode node;
  private RecordResults results;
  private Clock clock;

  JdbcPostClaims() {}

  @Inject
  JdbcPostClaims(Database database, ThisNode node, RecordResults results, Clock clock) {
    this.database = database;
    this.node = node;
    this.results = results;
    this.clock = clock;
  }

  /**
   * Where calls are counted, the desk's row keeps other nodes from counting at the same time, and
   * room is kept for all that customers wait for.
   */
  @Override
  public Claimed claim(Wish wish) {
    if (wish.most() > 0 && wish.perMinute() > 0) {
      return database.acrossWorkspaces(connection -> claimByBudget(connection, wish));
    }
    Boolean onlyAside = wish.most() > 0 ? null : true;
    int most = Math.max(wish.most(), wish.mostAside());
    return new Claimed(
        database.oneAcrossWorkspaces(
            CLAIM,
            (update, first) -> set(update, first, wish, onlyAside, new Share(most, most)),
            ClaimedRows::read),
        Optional.empty());
  }

  private Claimed claimByBudget(Connection connection, Wish wish) throws SQLException {
    OffsetDateTime now = at(clock.instant());
    List<ClaimedPost> posts = new ArrayList<>();
    if (wish.mostAside() > 0) {
      posts.addAll(claim(connection, wish, true, new Share(wish.mostAside(), 0)));
    }
    if (!lockDesk(connection, wish.workspace(), now)) {
      return new Claimed(posts, Optional.empty());
    }
    execute(connection, FORGET_CALLS, wish.workspace().value(), now.minus(MINUTE));
    Calls made = count(connection, wish.workspace());
    int room = wish.perMinute() - made.count();
    if (room <= 0) {
      return new Claimed(posts, Optional.of(made.first().plus(MINUTE)));
    }
    Share share = new Share(Math.min(room, wish.most()), Math.max(0, room - made.urgent()));
    List<ClaimedPost> inGroup = claim(connection, wish, false, share);
    int calls = (int) inGroup.stream().filter(p -> p.next(wish.group()).countsForGroup()).count();
    if (calls > 0) {
      execute(connection, NOTE_CALLS, wish.workspace().value(), now, calls);
    }
    posts.addAll(inGroup);
    return new Claimed(posts, Optional.empty());
  }

  /** How many are claimed at most, and how many of those that no customer waits for. */
  private record Share(int most, int mostOfDesk) {}

  private List<ClaimedPost> claim(Connection connection, Wish wish, boolean aside, Share share)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
      set(update, 1, wish, aside, share);
      try (ResultSet rows = update.executeQuery()) {
        return ClaimedRows.read(rows);
      }
    }
  }

  private void set(PreparedStatement update, int first, Wish wish, Boolean aside, Share share)
      throws SQLException {
    Instant now = clock.instant();
    UUID workspace = wish.workspace().value();
    int i = first;
    for (Object value : List.of(workspace, workspace, workspace, workspace, at(now), at(now))) {
      update.setObject(i++, value);
    }
    update.setObject(i++, aside, Types.BOOLEAN);
    update.setInt(i++, share.mostOfDesk());
    update.setInt(i++, share.most());
    update.setObject(i++, node.incarnation());
    update.setObject(i, at(now.plus(LEASE)));
  }

  private static boolean lockDesk(Connection connection, WorkspaceId workspace, OffsetDateTime now)
      throws SQLException {
    try (PreparedStatement lock = connection.prepareStatement(LOCK_DESK)) {
      lock.setObject(1, workspace.value());
      lock.setObject(2, now);
      try (ResultSet row = lock.executeQuery()) {
        return row.next();
      }
    }
  }

  private record Calls(int count, Instant first, int urgent) {}

  private static Calls count(Connection connection, WorkspaceId workspace) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNT_CALLS)) {
      select.setObject(1, workspace.value());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        OffsetDateTime first = row.getObject(2, OffsetDateTime.class);
        return new Calls(row.getInt(1), first == null ? null : first.toInstant(), row.getInt(3));
      }
    }
  }

  @Override
  public Set<UUID> record(Collection<PostResult> all) {
    return results.record(all);
  }

  @Override
  public List<WorkspaceId> waiting() {
    return database.acrossWorkspaces(
        connection -> ids(connection, WAITING).stream().map(WorkspaceId::new).toList());
  }

  @Override
  public Set<UUID> waitingMessages(ConversationRef conversation) {
    return database.acrossWorkspaces(
        connection ->
            new HashSet<>(
                ids(
                    connection,
                    WAITING_MESSAGES,
                    conversation.workspace().value(),
                    conversation.id())));
  }

  @Override
  public Backlog backlog(Instant deadSince) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(BACKLOG)) {
            select.setObject(1, at(clock.instant()));
            select.setObject(2, at(deadSince));
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return new Backlog(
                  row.getLong(1), Duration.ofSeconds(row.getLong(2)), row.getLong(3));
            }
          }
        });
  }

  @Override
  public int forgetBefore(Instant time, int most) {
    return database.acrossWorkspaces(connection -> execute(connection, FORGET, at(time), most));
  }

  private static List<UUID> ids(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        List<UUID> ids = new ArrayList<>();
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
        return ids;
      }
    }
  }

  private static int execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
