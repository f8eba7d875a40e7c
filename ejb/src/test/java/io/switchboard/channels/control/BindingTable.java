package io.switchboard.channels.control;

import io.switchboard.channels.entity.Binding;
import io.switchboard.channels.entity.Bindings;
import io.switchboard.channels.entity.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Attempts to bind in memory. */
final class BindingTable implements Bindings {
  private final Map<UUID, Binding> rows = new HashMap<>();

  @Override
  public void put(Channel channel, Binding binding) {
    rows.put(channel.id(), binding);
  }

  @Override
  public Optional<Binding> of(Channel channel) {
    return Optional.ofNullable(rows.get(channel.id()));
  }

  @Override
  public void end(Channel channel) {
    rows.remove(channel.id());
  }

  @Override
  public List<Channel> endExpired() {
    throw new AssertionError("Nobody ends attempts here.");
  }
}
