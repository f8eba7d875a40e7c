package io.switchboard.support.templates.store;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.persistence.Database;
import io.switchboard.support.templates.boundary.TemplateFlags;
import io.switchboard.support.templates.boundary.TemplateKey;
import io.switchboard.support.templates.entity.Templates;
import io.switchboard.support.templates.entity.WrittenTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Templates in PostgreSQL. */
@ApplicationScoped
public class JdbcTemplates implements Templates {
  private static final String SELECT =
      """
      select key, locale, text, enabled, to_customer_ws, to_customer_persist, to_telegram,
        pin_in_topic, coalesce(rate_limit_per_conv_sec, 0) as rate
      from message_template where workspace_id = ? order by key, locale""";
  private static final String HOLD =
      "select pg_advisory_xact_lock(hashtextextended('templates ' || ?, 0))";
  private static final String PUT =
      """
      insert into message_template (workspace_id, key, locale, text, enabled, to_customer_ws,
        to_customer_persist, to_telegram, pin_in_topic, rate_limit_per_conv_sec, updated_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (workspace_id, key, locale) do update set text = excluded.text,
        enabled = excluded.enabled, to_customer_ws = excluded.to_customer_ws,
        to_customer_persist = excluded.to_customer_persist, to_telegram = excluded.to_telegram,
        pin_in_topic = excluded.pin_in_topic,
        rate_limit_per_conv_sec = excluded.rate_limit_per_conv_sec,
        updated_at = excluded.updated_at""";

  private Database database;
  private Clock clock;

  JdbcTemplates() {}

  @Inject
  public JdbcTemplates(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public List<WrittenTemplate> of(WorkspaceId workspace) {
    return database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, workspace.value());
            return read(select);
          }
        });
  }

  private static List<WrittenTemplate> read(PreparedStatement select) throws SQLException {
    List<WrittenTemplate> written = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        Optional<TemplateKey> key = TemplateKey.of(rows.getString("key"));
        if (key.isPresent()) {
          written.add(template(key.get(), rows));
        }
      }
    }
    return written;
  }

  private static WrittenTemplate template(TemplateKey key, ResultSet row) throws SQLException {
    return new WrittenTemplate(
        key,
        row.getString("locale"),
        Optional.ofNullable(row.getString("text")),
        new TemplateFlags(
            row.getBoolean("enabled"),
            row.getBoolean("to_customer_ws"),
            row.getBoolean("to_customer_persist"),
            row.getBoolean("to_telegram"),
            row.getBoolean("pin_in_topic"),
            TemplateFlags.rate(row.getInt("rate"))));
  }

  @Override
  public void hold(WorkspaceId workspace) {
    database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setString(1, workspace.toString());
            return hold.execute();
          }
        });
  }

  @Override
  public void put(WorkspaceId workspace, WrittenTemplate template) {
    TemplateFlags flags = template.flags();
    database.withinScope(
        workspace,
        connection -> {
          try (PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setObject(1, workspace.value());
            put.setString(2, template.key().word());
            put.setString(3, template.locale());
            put.setString(4, template.text().orElse(null));
            put.setBoolean(5, flags.enabled());
            put.setBoolean(6, flags.toCustomerWs());
            put.setBoolean(7, flags.toCustomerPersist());
            put.setBoolean(8, flags.toTelegram());
            put.setBoolean(9, flags.pinInTopic());
            put.setInt(10, flags.rateSeconds().orElse(0));
            put.setObject(11, clock.instant().atOffset(ZoneOffset.UTC));
            return put.executeUpdate();
          }
        });
  }
}
