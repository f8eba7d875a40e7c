package io.switchboard.identity.store;

import io.switchboard.identity.boundary.TrustedIssuer;
import io.switchboard.identity.entity.Issuers;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** Trusted issuers in the database. */
@ApplicationScoped
public class JdbcIssuers implements Issuers {
  private Database database;
  private Clock clock;

  JdbcIssuers() {}

  @Inject
  public JdbcIssuers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Optional<Trust> find(String issuer) {
    return database.acrossWorkspaces(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select workspace_id, jwks_url, jwks from workspace_issuer where issuer = ?")) {
            select.setString(1, issuer);
            try (ResultSet row = select.executeQuery()) {
              return row.next()
                  ? Optional.of(
                      new Trust(
                          new WorkspaceId(row.getObject(1, UUID.class)),
                          new TrustedIssuer(
                              issuer,
                              Optional.ofNullable(row.getString(2)),
                              Optional.ofNullable(row.getString(3)))))
                  : Optional.empty();
            }
          }
        });
  }

  @Override
  public void put(WorkspaceId workspace, TrustedIssuer issuer) {
    database.doInWorkspace(
        workspace,
        connection -> {
          try (PreparedStatement upsert =
              connection.prepareStatement(
                  "insert into workspace_issuer"
                      + " (workspace_id, issuer, jwks_url, jwks, changed_at) values (?, ?, ?, ?, ?)"
                      + " on conflict (workspace_id) do update set issuer = excluded.issuer,"
                      + " jwks_url = excluded.jwks_url, jwks = excluded.jwks,"
                      + " changed_at = excluded.changed_at")) {
            upsert.setObject(1, workspace.value());
            upsert.setString(2, issuer.issuer());
            upsert.setString(3, issuer.jwksUrl().orElse(null));
            upsert.setString(4, issuer.keys().orElse(null));
            upsert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
          }
        });
  }
}
