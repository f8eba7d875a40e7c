package io.switchboard.channels.entity;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.entity.Binding.Digest;
import java.util.Optional;
import java.util.UUID;

/** How platforms' calls find their channels. Across workspaces; only hashes are kept. */
public interface Hooks {

  /** From now on, calls that show this token and this secret are the channel's. */
  void prepare(UUID channelId, Digest token, Digest secret);

  /** The platform knows the address. */
  void established(UUID channelId, String url);

  /**
   * The platform is to be told the address anew, as it may have forgotten it along with the secret.
   * Works in the caller's transaction, which is for the owner's workspace.
   */
  void tellAgain(ChannelRoute channel);

  Optional<Hook> find(Digest token);
}
