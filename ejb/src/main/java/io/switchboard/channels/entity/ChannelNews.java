package io.switchboard.channels.entity;

import io.switchboard.channels.boundary.ChannelStatus;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a call to a platform taught us about a channel. */
public sealed interface ChannelNews {
  UUID channelId();

  /** It worked. */
  record Used(UUID channelId, Instant at, Optional<String> newAddress) implements ChannelNews {
    public Used {
      Objects.requireNonNull(channelId, "channelId");
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(newAddress, "newAddress");
    }
  }

  /** Somebody else listens with its token. */
  record Leaked(UUID channelId, String reason) implements ChannelNews {
    public Leaked {
      Objects.requireNonNull(channelId, "channelId");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Nobody else has listened for a while. */
  record Alone(UUID channelId) implements ChannelNews {
    public Alone {
      Objects.requireNonNull(channelId, "channelId");
    }
  }

  /**
   * It cannot be used as it is.
   *
   * @param version of the channel that was tried: a channel that has changed since is not meant
   */
  record Broken(UUID channelId, long version, ChannelStatus status, String reason)
      implements ChannelNews {
    public Broken {
      Objects.requireNonNull(channelId, "channelId");
      Objects.requireNonNull(status, "status");
      Objects.requireNonNull(reason, "reason");
    }
  }
}
