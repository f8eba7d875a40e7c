package io.switchboard.channels.entity;

import io.switchboard.channels.entity.Binding.Digest;
import java.util.Optional;
import java.util.UUID;

/** How platforms' calls find their channels. Across workspaces; only hashes are kept. */
public interface Hooks {

  /** From now on, calls that show this token and this secret are the channel's. */
  void prepare(UUID channelId, Digest token, Digest secret);

  /** The platform knows the address. */
  void established(UUID channelId, String url);

  Optional<Hook> find(Digest token);
}
