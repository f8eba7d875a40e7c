package io.switchboard.support.topics.control;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.node.ThisNode;
import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.attachments.boundary.Attachment.Opened;
import io.switchboard.support.attachments.boundary.OpenAttachment;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.desk.boundary.Desk;
import io.switchboard.support.desk.boundary.DeskStatus;
import io.switchboard.support.desk.boundary.DeskTroubles;
import io.switchboard.support.desk.boundary.FindDesk;
import io.switchboard.support.desk.boundary.MoveGroup;
import io.switchboard.support.desk.boundary.SupportConfiguration;
import io.switchboard.support.topics.boundary.TopicPost;
import io.switchboard.support.topics.boundary.TopicState;
import io.switchboard.support.topics.entity.NewPost;
import io.switchboard.support.topics.entity.PostClaims;
import io.switchboard.support.topics.entity.PostKind;
import io.switchboard.support.topics.entity.TopicPosts;
import io.switchboard.support.topics.store.TopicStores;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A workspace with a desk, on a real database and a platform that does as it is told. */
final class Office {
  static final String GROUP = "-1001";
  final TestDatabase database = TestDatabase.shared();
  final SteppingClock clock;
  final FakeForum forum;
  final WorkspaceId workspace = database.newWorkspace();
  final String group;
  final TopicPosts posts;
  final PostCutter cutter;
  final List<String> said = new ArrayList<>();

  Office() {
    this(new SteppingClock(), new FakeForum(), GROUP);
  }

  Office(SteppingClock clock, FakeForum forum, String group) {
    this.clock = clock;
    this.forum = forum;
    this.group = group;
    this.posts = TopicStores.posts(clock);
    this.cutter = new PostCutter(new Platforms(List.of(forum)));
    execute(
        "insert into desk (workspace_id, channel_id, group_id, status_since, updated_at)"
            + " values (?, ?, ?::bigint, now(), now())",
        workspace.value(),
        UUID.randomUUID(),
        group);
  }

  ConversationRef conversation(String title) {
    ConversationRef conversation = new ConversationRef(workspace, UUID.randomUUID());
    posts.show(conversation, Sample.open(title));
    return conversation;
  }

  void customer(ConversationRef conversation, String text) {
    post(conversation, TopicPost.ofCustomer(text, Optional.empty()));
  }

  void desk(ConversationRef conversation, String text) {
    post(conversation, TopicPost.ofDesk(text));
  }

  void post(ConversationRef conversation, TopicPost post) {
    posts.add(
        cutter.cut(post).stream()
            .map(part -> new NewPost(conversation, PostKind.MESSAGE, post.urgent(), part))
            .toList());
  }

  void show(ConversationRef conversation, TopicState state) {
    posts.show(conversation, state);
  }

  /** A node that works for the office. */
  Node node(int perMinute) {
    return new Node(perMinute);
  }

  Desk findDesk() {
    return database.inWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select group_id, status, status_reason, paused_until from desk");
              ResultSet row = select.executeQuery()) {
            row.next();
            return new Desk(
                workspace,
                bot(),
                "desk_bot",
                row.getString(1),
                List.of(),
                DeskStatus.ofWord(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                Optional.ofNullable(row.getObject(4, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant));
          }
        });
  }

  private ChannelRoute bot() {
    return new ChannelRoute(
        new UUID(1, 1),
        ChannelOwner.desk(workspace),
        ChannelKind.TELEGRAM,
        ChannelStatus.CONNECTED,
        true,
        null,
        null,
        1);
  }

  void execute(String sql, Object... values) {
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
          }
        });
  }

  /** How the posts stand, in order: status, tries and reason of each. */
  List<String> rows() {
    return database.inWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select kind, status, tries from topic_post order by place");
              ResultSet row = select.executeQuery()) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
              rows.add(row.getString(1) + " " + row.getString(2) + " " + row.getInt(3));
            }
            return rows;
          }
        });
  }

  /** One node's worker, driven by hand. */
  final class Node {
    final ThisNode id = new ThisNode();
    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    final TopicMeters meters = new TopicMeters(registry);
    final PostClaims claims = TopicStores.claims(id, clock);
    final StartSteps starting;
    final SettleSteps settling;

    private Node(int perMinute) {
      execute("insert into node (id, name) values (?, ?)", id.incarnation(), "n" + id.hashCode());
      Platforms platforms = new Platforms(List.of(forum));
      starting =
          new StartSteps(
              new KnownDesk(),
              claims,
              new TakeStep(platforms, new NoFiles(), new FileTurns(Runnable::run)),
              meters,
              new SupportConfiguration(
                  List.of(),
                  Duration.ZERO,
                  Duration.ZERO,
                  Duration.ZERO,
                  Duration.ofHours(1),
                  perMinute),
              clock);
      settling =
          new SettleSteps(
              new AfterStep(new PostSchedule(() -> 0.5)),
              claims,
              new TellDesk(new NotedTroubles(), new FollowedGroup()),
              (conversation, most, except) -> said,
              new PostCutter(platforms),
              clock);
    }

    /** Works until nothing is due; answers how many calls that took. */
    int work() {
      int calls = 0;
      List<Finished> done = calls();
      while (!done.isEmpty()) {
        calls += done.size();
        settle(done);
        done = calls();
      }
      return calls;
    }

    /** Makes the next calls, without writing down what they come to. */
    List<Finished> calls() {
      List<Finished> done = new ArrayList<>();
      starting.start(workspace, done::add);
      return done;
    }

    int settle(List<Finished> done) {
      int written = settling.settle(done).size();
      done.forEach(
          each -> {
            starting.ended(workspace);
            meters.finished(each);
          });
      return written;
    }

    void dies() {
      execute("delete from node where id = ?", id.incarnation());
    }

    double count(String counter) {
      return registry.counter(counter).count();
    }
  }

  private final class KnownDesk extends FindDesk {
    KnownDesk() {
      super(null, null, null);
    }

    @Override
    public Optional<Desk> find(WorkspaceId wanted) {
      return Optional.of(findDesk());
    }
  }

  private final class NotedTroubles extends DeskTroubles {
    NotedTroubles() {
      super(null, null, null);
    }

    @Override
    public void degraded(WorkspaceId of, String reason) {
      execute("update desk set status = 'degraded', status_reason = ?", reason);
    }

    @Override
    public void pause(WorkspaceId of, Instant until) {
      execute(
          "update desk set paused_until = ? where workspace_id = ?",
          until.atOffset(ZoneOffset.UTC),
          of.value());
    }
  }

  private final class FollowedGroup extends MoveGroup {
    FollowedGroup() {
      super(null, null);
    }

    @Override
    public void moved(WorkspaceId of, String newGroup) {
      moveTo(newGroup);
      posts.followGroup(of);
    }
  }

  void moveTo(String newGroup) {
    execute(
        "update desk set moved_from = group_id, group_id = ?::bigint where workspace_id = ?",
        newGroup,
        workspace.value());
  }

  void wellAgain() {
    execute("update desk set status = 'ready' where workspace_id = ?", workspace.value());
  }

  private static final class NoFiles extends OpenAttachment {
    NoFiles() {
      super(null);
    }

    @Override
    public Optional<Attachment> find(ConversationRef conversation, UUID id) {
      return open(conversation, id).map(Opened::attachment);
    }

    @Override
    public Optional<Opened> open(ConversationRef conversation, UUID id) {
      return id.equals(Sample.FILE)
          ? Optional.of(
              new Opened(
                  new Attachment(id, "plan.pdf", "application/pdf", 1, new byte[1]), new byte[1]))
          : Optional.empty();
    }
  }

  /** Lets a node work, and again after so many pauses, each longer than a retry waits. */
  void workThrough(Node node, int pauses) {
    for (int i = 0; i <= pauses; i++) {
      node.work();
      clock.step(Duration.ofSeconds(80));
    }
  }
}
