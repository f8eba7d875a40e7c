package io.switchboard.support.topics.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.platform.persistence.Columns;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Claims in the posts' rows. Conversations are skipped through by the index, one probe each, and
 * take turns: the one that was served last is the last to be served again, so that nobody who
 * writes much keeps others waiting.
 */
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
      served as (
        select conversation_id, max(at) as at from group_call
        where workspace_id = ? group by conversation_id),
      head as (
        select first.id, first.place, first.claim_no, served.at as served_at,
          first.claimed_by is not null as cut_off,
          coalesce((
            select true from topic_post u
            where u.workspace_id = ? and u.conversation_id = lane.id
              and u.status = 'waiting' and u.urgent limit 1), false) as urgent
        from lane cross join lateral (
          select p.* from topic_post p
          where p.workspace_id = ? and p.conversation_id = lane.id and p.status = 'waiting'
          order by p.place limit 1) first
        left join served on served.conversation_id = lane.id
        where first.due_at <= ?
          and (first.claimed_by is null or first.claimed_until < ?
            or not exists (select from node where node.id = first.claimed_by))
          and (? or first.kind not in ('answer', 'commands'))),
      ranked as (
        select *, row_number() over (
          partition by urgent order by served_at nulls first, place) as nr
        from head),
      top as (
        select * from ranked where urgent or nr <= ?
        order by urgent desc, served_at nulls first, place limit ?),
      chosen as (
        select p.*, row_number() over (
          order by p.urgent desc, p.served_at nulls first, p.place) as turn
        from (
          select p.id, p.conversation_id, r.cut_off, r.urgent, r.place, r.served_at
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

  /** Of what is beside the order of conversations and the budget. */
  private static final String CLAIM_ASIDE =
      """
      with chosen as (
        select p.*, row_number() over (order by p.place) as turn
        from (
          select id, conversation_id, place, claimed_by is not null as cut_off from topic_post
          where workspace_id = ? and status = 'waiting' and kind in ('answer', 'commands')
            and due_at <= ?
            and (claimed_by is null or claimed_until < ?
              or not exists (select from node where node.id = claimed_by))
          order by place limit ?
          for update skip locked) p)
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
      "insert into group_call (workspace_id, at, conversation_id) select ?, ?, id from unnest(?) id";

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Database database;
  private ThisNode node;
  private RecordResults results;
  private LookAtPosts looking;
  private Clock clock;

  JdbcPostClaims() {}

  @Inject
  JdbcPostClaims(
      Database database, ThisNode node, RecordResults results, LookAtPosts looking, Clock clock) {
    this.database = database;
    this.node = node;
    this.results = results;
    this.looking = looking;
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
    Share all = new Share(wish.most(), wish.most());
    List<ClaimedPost> posts =
        wish.most() > 0
            ? database.oneAcrossWorkspaces(
                CLAIM, (update, first) -> set(update, first, wish, true, all), ClaimedRows::read)
            : database.oneAcrossWorkspaces(
                CLAIM_ASIDE, (update, first) -> setAside(update, first, wish), ClaimedRows::read);
    return new Claimed(posts, Optional.empty());
  }

  private Claimed claimByBudget(Connection connection, Wish wish) throws SQLException {
    OffsetDateTime now = at(clock.instant());
    List<ClaimedPost> posts = new ArrayList<>();
    if (wish.mostAside() > 0) {
      posts.addAll(claim(connection, CLAIM_ASIDE, update -> setAside(update, 1, wish)));
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
    List<ClaimedPost> inGroup =
        claim(connection, CLAIM, update -> set(update, 1, wish, false, share));
    noteCalls(
        connection,
        wish.workspace(),
        now,
        inGroup.stream().filter(p -> p.next(wish.group()).countsForGroup()).toList());
    posts.addAll(inGroup);
    return new Claimed(posts, Optional.empty());
  }

  /** How many are claimed at most, and how many of those that no customer waits for. */
  private record Share(int most, int mostOfDesk) {}

  private interface Parameters {
    void set(PreparedStatement update) throws SQLException;
  }

  private static List<ClaimedPost> claim(Connection connection, String sql, Parameters parameters)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      parameters.set(update);
      try (ResultSet rows = update.executeQuery()) {
        return ClaimedRows.read(rows);
      }
    }
  }

  private static void noteCalls(
      Connection connection, WorkspaceId workspace, OffsetDateTime now, List<ClaimedPost> calls)
      throws SQLException {
    if (calls.isEmpty()) {
      return;
    }
    execute(
        connection,
        NOTE_CALLS,
        workspace.value(),
        now,
        new Columns<>(connection, calls).uuids(post -> post.conversation().id()));
  }

  private void set(PreparedStatement update, int first, Wish wish, boolean withAside, Share share)
      throws SQLException {
    UUID workspace = wish.workspace().value();
    OffsetDateTime now = at(clock.instant());
    set(
        update,
        first,
        workspace,
        workspace,
        workspace,
        workspace,
        workspace,
        now,
        now,
        withAside,
        share.mostOfDesk(),
        share.most(),
        node.incarnation(),
        now.plus(LEASE));
  }

  private void setAside(PreparedStatement update, int first, Wish wish) throws SQLException {
    OffsetDateTime now = at(clock.instant());
    set(
        update,
        first,
        wish.workspace().value(),
        now,
        now,
        wish.mostAside(),
        node.incarnation(),
        now.plus(LEASE));
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
    return looking.waiting();
  }

  @Override
  public Set<UUID> waitingMessages(ConversationRef conversation) {
    return looking.waitingMessages(conversation);
  }

  @Override
  public Backlog backlog(Instant deadSince) {
    return looking.backlog(deadSince);
  }

  @Override
  public int forgetBefore(Instant time, int most) {
    return looking.forgetBefore(time, most);
  }

  private static int execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, 1, values);
      return statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int first, Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(first + i, values[i]);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
