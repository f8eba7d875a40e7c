package io.switchboard.support.topics.store;

import io.switchboard.channels.boundary.TopicIcon;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.boundary.TopicState;
import io.switchboard.support.topics.entity.ClaimedPost;
import io.switchboard.support.topics.entity.PostKind;
import io.switchboard.support.topics.entity.Topic;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads claimed posts with their topics. */
final class ClaimedRows {
  /** Of {@code p}, a post, {@code c}, what was chosen, and {@code t}, its topic if there is one. */
  static final String COLUMNS =
      """
      p.id, p.workspace_id, p.conversation_id, p.kind, p.body, p.tries, p.doubts, p.claim_no,
        c.cut_off, c.turn, p.reopens, p.message_id, p.created_at, t.title, t.icon, t.closed,
        t.group_id, t.thread_id, t.shown_title, t.shown_icon, t.shown_closed
      """;

  private record Row(long turn, ClaimedPost post) {}

  private ClaimedRows() {}

  /** In the order of their turns. */
  static List<ClaimedPost> read(ResultSet rows) throws SQLException {
    List<Row> claimed = new ArrayList<>();
    while (rows.next()) {
      claimed.add(new Row(rows.getLong("turn"), post(rows)));
    }
    claimed.sort(Comparator.comparingLong(Row::turn));
    return claimed.stream().map(Row::post).toList();
  }

  private static ClaimedPost post(ResultSet row) throws SQLException {
    return new ClaimedPost(
        row.getObject("id", UUID.class),
        new ConversationRef(
            new WorkspaceId(row.getObject("workspace_id", UUID.class)),
            row.getObject("conversation_id", UUID.class)),
        PostKind.ofWord(row.getString("kind")),
        PostBodies.read(row.getString("body")),
        row.getInt("tries"),
        row.getInt("doubts"),
        row.getInt("claim_no"),
        row.getBoolean("cut_off"),
        row.getBoolean("reopens"),
        Optional.ofNullable(row.getString("message_id")),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        topic(row));
  }

  private static Optional<Topic> topic(ResultSet row) throws SQLException {
    String title = row.getString("title");
    if (title == null) {
      return Optional.empty();
    }
    String shownIcon = row.getString("shown_icon");
    return Optional.of(
        new Topic(
            new TopicState(
                title, TopicIcon.valueOf(row.getString("icon")), row.getBoolean("closed")),
            row.getString("group_id"),
            row.getString("thread_id"),
            row.getString("shown_title"),
            shownIcon == null ? null : TopicIcon.valueOf(shownIcon),
            row.getBoolean("shown_closed")));
  }
}
