package io.switchboard.channels.entity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Ciphertexts that were read along with routes, so that a sending asks the database no more. */
@ApplicationScoped
public class SealedCredentials {
  private static final int MOST = 50_000;
  private static final Duration KEPT = Duration.ofMinutes(10);

  private record Sealed(long version, byte[] ciphertext) {}

  private final Cache<UUID, Sealed> sealed =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  /**
   * Remembers a channel's ciphertext, which must not be changed any more, unless one of a later
   * version of the channel is known.
   */
  public void remember(UUID channelId, long version, byte[] ciphertext) {
    sealed
        .asMap()
        .merge(
            channelId,
            new Sealed(version, ciphertext),
            (known, read) -> read.version() >= known.version() ? read : known);
  }

  /** What is known of a channel at this version or a later one. */
  public Optional<byte[]> of(UUID channelId, long version) {
    return Optional.ofNullable(sealed.getIfPresent(channelId))
        .filter(known -> known.version() >= version)
        .map(Sealed::ciphertext);
  }

  /** Whether a later version of the channel than this is known. */
  public boolean isOutdated(UUID channelId, long version) {
    Sealed known = sealed.getIfPresent(channelId);
    return known != null && known.version() > version;
  }

  public void forget(UUID channelId) {
    sealed.invalidate(channelId);
  }
}
