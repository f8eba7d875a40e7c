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

  private final Cache<UUID, byte[]> sealed =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

  /** Remembers a channel's ciphertext, which must not be changed any more. */
  public void remember(UUID channelId, byte[] ciphertext) {
    sealed.put(channelId, ciphertext);
  }

  public Optional<byte[]> of(UUID channelId) {
    return Optional.ofNullable(sealed.getIfPresent(channelId));
  }

  public void forget(UUID channelId) {
    sealed.invalidate(channelId);
  }
}
