package io.switchboard.inbound.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.PlatformUpdate;
import io.switchboard.channels.boundary.Reaction.Reply;
import io.switchboard.inbound.entity.InboundUpdate;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.json.Json;
import io.switchboard.platform.messaging.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads a row of the table {@code inbound_update}, joined with its channel. */
final class InboundRow {
  private static final TypeReference<List<Event>> EVENTS = new TypeReference<>() {};

  private InboundRow() {}

  static InboundUpdate read(ResultSet row) throws SQLException {
    String reply = row.getString("reply");
    return new InboundUpdate(
        row.getObject("id", UUID.class),
        update(row),
        InboundUpdate.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getInt("tries"),
        Optional.ofNullable(row.getObject("put_off_until", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        reply == null ? Optional.empty() : Optional.of(new Reply(row.getString("reply_to"), reply)),
        events(row.getString("events")));
  }

  private static PlatformUpdate update(ResultSet row) throws SQLException {
    return new PlatformUpdate(
        row.getObject("channel_id", UUID.class),
        new ChannelOwner(
            new WorkspaceId(row.getObject("workspace_id", UUID.class)),
            new UserId(row.getString("user_id"))),
        ChannelKind.ofWord(row.getString("platform")).orElseThrow(),
        row.getString("platform_update_id"),
        row.getString("body"));
  }

  private static List<Event> events(String json) {
    try {
      return json == null ? List.of() : Json.mapper().readValue(json, EVENTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Kept events cannot be read", e);
    }
  }
}
