package io.switchboard.support.group.store;

import io.switchboard.platform.persistence.Database;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.group.entity.AwaitedNotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;

/** Awaited notes in PostgreSQL. */
@ApplicationScoped
class JdbcAwaitedNotes implements AwaitedNotes {
  private Database database;

  JdbcAwaitedNotes() {}

  @Inject
  JdbcAwaitedNotes(Database database) {
    this.database = database;
  }

  @Override
  public void await(ConversationRef ref, long agent, Instant until) {
    database.doInWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into awaited_note (conversation_id, agent, workspace_id, until)"
                      + " values (?, ?, ?, ?) on conflict (conversation_id, agent)"
                      + " do update set until = excluded.until")) {
            insert.setObject(1, ref.id());
            insert.setLong(2, agent);
            insert.setObject(3, ref.workspace().value());
            insert.setObject(4, until.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
          }
        });
  }

  @Override
  public boolean take(ConversationRef ref, long agent, Instant now) {
    return database.inWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "with taken as (delete from awaited_note where conversation_id = ?"
                      + " and agent = ? returning until) select from taken where until > ?")) {
            delete.setObject(1, ref.id());
            delete.setLong(2, agent);
            delete.setObject(3, now.atOffset(ZoneOffset.UTC));
            return delete.executeQuery().next();
          }
        });
  }

  @Override
  public void forget(ConversationRef ref, long agent) {
    database.doInWorkspace(
        ref.workspace(),
        connection -> {
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "delete from awaited_note where conversation_id = ? and agent = ?")) {
            delete.setObject(1, ref.id());
            delete.setLong(2, agent);
            delete.executeUpdate();
          }
        });
  }
}
