package io.switchboard.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkspaceIsolationTest {
  private final TestDatabase database = TestDatabase.shared();
  private final WorkspaceId ours = database.newWorkspace();
  private final WorkspaceId theirs = database.newWorkspace();

  @Test
  @DisplayName("R1: a query that forgets the condition sees its own workspace only")
  void aQueryThatForgetsTheConditionSeesNothingOfOthers() {
    assertThat(database.inWorkspace(ours, WorkspaceIsolationTest::allWorkspaces))
        .containsExactly(ours.toString());
  }

  @Test
  @DisplayName("R1: a statement that forgets the condition changes nothing of others")
  void aStatementThatForgetsTheConditionChangesNothingOfOthers() {
    int changed =
        database.inWorkspace(
            ours,
            connection -> {
              try (var statement = connection.createStatement()) {
                return statement.executeUpdate("update workspace set name = 'Taken'");
              }
            });
    assertThat(changed).isEqualTo(1);
  }

  @Test
  @DisplayName("R1: a row for another workspace is refused")
  void aRowForAnotherWorkspaceIsRefused() {
    assertThatThrownBy(
            () ->
                database.doInWorkspace(
                    ours,
                    connection -> {
                      try (var insert =
                          connection.prepareStatement(
                              "insert into jms_user values ('spy', ?, now())")) {
                        insert.setObject(1, theirs.value());
                        insert.executeUpdate();
                      }
                    }))
        .isInstanceOf(DatabaseRefused.class);
  }

  @Test
  @DisplayName("R1: a superuser's work is bound too, by the role it is done in")
  void aSuperuserIsBoundByItsRole() throws SQLException {
    try (Connection connection = TestDatabase.asSuperuser().getConnection()) {
      assertThat(BoundRole.isNeeded(connection)).isTrue();
      BoundRole.prepare(connection);
      connection.setAutoCommit(false);
      try (var enter =
          connection.prepareStatement(
              "select set_config('role', ?, true), set_config('switchboard.workspace', ?, true)")) {
        enter.setString(1, BoundRole.NAME);
        enter.setString(2, ours.toString());
        enter.execute();
      }

      assertThat(allWorkspaces(connection)).containsExactly(ours.toString());
      connection.rollback();
    }
  }

  @Test
  @DisplayName("R2: a transaction that names no workspace sees no row")
  void withoutAScopeThereIsNothing() throws SQLException {
    try (Connection connection = TestDatabase.connect()) {
      assertThat(allWorkspaces(connection)).isEmpty();
    }
  }

  @Test
  @DisplayName("R1: every table with a workspace_id is under forced row-level security")
  void everyTableWithAWorkspaceIsIsolated() {
    List<String> open =
        database.acrossWorkspaces(
            connection ->
                texts(
                    connection,
                    "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
                        + " where a.attname = 'workspace_id' and c.relkind in ('r', 'p')"
                        + " and not (c.relrowsecurity and c.relforcerowsecurity)"));
    assertThat(open).isEmpty();
  }

  private static List<String> allWorkspaces(Connection connection) throws SQLException {
    return texts(connection, "select workspace_id::text from workspace");
  }

  private static List<String> texts(Connection connection, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
