package io.switchboard.identity.store;

import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.MemberView;
import io.switchboard.identity.control.PasswordHash;
import io.switchboard.identity.entity.Members;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Members in the database. */
@ApplicationScoped
public class JdbcMembers implements Members {
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final String SELECT = "select member_id, username, role, created_at from member";

  private Database database;
  private Clock clock;

  JdbcMembers() {}

  @Inject
  public JdbcMembers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean add(MemberView member, PasswordHash password) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into member"
                      + " (member_id, username, password_hash, role, created_at, changed_at)"
                      + " values (?, ?, ?, ?, ?, ?) on conflict (username) do nothing")) {
            OffsetDateTime at = member.createdAt().atOffset(ZoneOffset.UTC);
            insert.setObject(1, member.id());
            insert.setString(2, member.username());
            insert.setString(3, password.text());
            insert.setString(4, member.role().name());
            insert.setObject(5, at);
            insert.setObject(6, at);
            return insert.executeUpdate() == 1;
          }
        });
  }

  @Override
  public List<MemberView> list(int most, Optional<UUID> after) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  SELECT + " where member_id > ? order by member_id limit ?")) {
            select.setObject(1, after.orElse(BEFORE_ALL));
            select.setInt(2, most);
            return members(select);
          }
        });
  }

  @Override
  public Optional<MemberView> findByUsername(String username) {
    return one(" where username = ?", username);
  }

  @Override
  public Optional<MemberView> find(UUID id) {
    return one(" where member_id = ?", id);
  }

  @Override
  public boolean isEmpty() {
    return list(1, Optional.empty()).isEmpty();
  }

  @Override
  public boolean remove(UUID id) {
    return database.acrossWorkspaces(
        connection -> {
          lockAdministrators(connection);
          try (PreparedStatement delete =
              connection.prepareStatement(
                  "delete from member where member_id = ? and (role <> 'ADMIN' or exists"
                      + " (select 1 from member where role = 'ADMIN' and member_id <> ?))")) {
            delete.setObject(1, id);
            delete.setObject(2, id);
            return delete.executeUpdate() == 1;
          }
        });
  }

  @Override
  public boolean changeRole(UUID id, MemberRole role) {
    return database.acrossWorkspaces(
        connection -> {
          lockAdministrators(connection);
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update member set role = ?, changed_at = ? where member_id = ?"
                      + " and (role <> 'ADMIN' or ? = 'ADMIN' or exists"
                      + " (select 1 from member where role = 'ADMIN' and member_id <> ?))")) {
            update.setString(1, role.name());
            update.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            update.setObject(3, id);
            update.setString(4, role.name());
            update.setObject(5, id);
            return update.executeUpdate() == 1;
          }
        });
  }

  /** Two who take each other's role away at the same time come one after the other. */
  private static void lockAdministrators(Connection connection) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select member_id from member where role = 'ADMIN' order by member_id for update")) {
      lock.executeQuery();
    }
  }

  @Override
  public Optional<Candidate> beginAttempt(String username, int lockedAfter, Instant now) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update member set failures = failures + 1,"
                      + " locked_until = case when failures + 1 >= ? then ? + interval '1 minute'"
                      + " * least(15, power(2, least(failures + 1 - ?, 10))) end"
                      + " where username = ? and (locked_until is null or locked_until <= ?)"
                      + " returning member_id, username, role, password_hash")) {
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            update.setInt(1, lockedAfter);
            update.setObject(2, at);
            update.setInt(3, lockedAfter);
            update.setString(4, username);
            update.setObject(5, at);
            try (ResultSet row = update.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new Candidate(
                          row.getObject(1, UUID.class),
                          row.getString(2),
                          MemberRole.valueOf(row.getString(3)),
                          PasswordHash.parse(row.getString(4))))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public void succeeded(UUID id) {
    database.doAcrossWorkspaces(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update member set failures = 0, locked_until = null where member_id = ?")) {
            update.setObject(1, id);
            update.executeUpdate();
          }
        });
  }

  private Optional<MemberView> one(String where, Object key) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            select.setObject(1, key);
            return members(select).stream().findFirst();
          }
        });
  }

  private static List<MemberView> members(PreparedStatement select) throws SQLException {
    List<MemberView> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(
            new MemberView(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                MemberRole.valueOf(rows.getString(3)),
                rows.getObject(4, OffsetDateTime.class).toInstant()));
      }
    }
    return found;
  }
}
