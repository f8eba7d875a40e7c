package io.switchboard.notifications.boundary;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.TextFormat;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A notification that an application hands over, already valid.
 *
 * @param channels the channels to try, in this order; empty leaves them to the user
 * @param sendAt not before; empty for at once
 * @param expiresAt not after; empty for no end
 * @param critical marks what the user must not miss
 */
public record Submission(
    ChannelOwner recipient,
    String type,
    String content,
    TextFormat format,
    List<ChannelKind> channels,
    Optional<Instant> sendAt,
    Optional<Instant> expiresAt,
    OnUnknown onUnknown,
    boolean critical) {
  public Submission {
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(format, "format");
    channels = List.copyOf(channels);
    Objects.requireNonNull(sendAt, "sendAt");
    Objects.requireNonNull(expiresAt, "expiresAt");
    Objects.requireNonNull(onUnknown, "onUnknown");
  }
}
