package io.switchboard.identity.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.switchboard.identity.control.ApiKeySecret;
import io.switchboard.identity.control.Sha256;
import io.switchboard.identity.control.UserTokens;
import io.switchboard.identity.entity.ApiKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Knows applications by their API keys and users by their tokens. */
@ApplicationScoped
public class AuthenticateBearer {
  /** How long a key that was revoked on another node may still be taken here. */
  private static final Duration TRUST = Duration.ofSeconds(10);

  private static final int MOST_KEYS = 10_000;

  private ApiKeys keys;
  private UserTokens tokens;
  private Clock clock;
  private Cache<String, Caller.Application> known;

  AuthenticateBearer() {}

  @Inject
  public AuthenticateBearer(ApiKeys keys, UserTokens tokens, Clock clock) {
    this(keys, tokens, clock, Ticker.systemTicker());
  }

  AuthenticateBearer(ApiKeys keys, UserTokens tokens, Clock clock, Ticker ticker) {
    this.keys = keys;
    this.tokens = tokens;
    this.clock = clock;
    this.known =
        Caffeine.newBuilder().maximumSize(MOST_KEYS).expireAfterWrite(TRUST).ticker(ticker).build();
  }

  /** The application or the user that the token belongs to; empty if it is not good. */
  public Optional<Caller> authenticate(String token) {
    return token.startsWith(ApiKeySecret.PREFIX)
        ? application(token).map(Caller.class::cast)
        : tokens.verify(token).map(Caller.class::cast);
  }

  /** Forgets at once that a key was good. */
  void forgetKey(UUID keyId) {
    known.asMap().values().removeIf(application -> application.keyId().equals(keyId));
  }

  private Optional<Caller.Application> application(String token) {
    Optional<ApiKeySecret> secret = ApiKeySecret.parse(token);
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    String hash = new String(Sha256.of(token), StandardCharsets.ISO_8859_1);
    Caller.Application cached = known.getIfPresent(hash);
    if (cached != null) {
      return Optional.of(cached);
    }
    Optional<Caller.Application> found =
        keys.findByLookup(secret.get().lookup())
            .filter(key -> key.isOf(secret.get()))
            .map(key -> new Caller.Application(key.workspace(), key.id()));
    found.ifPresent(application -> remember(hash, application));
    return found;
  }

  private void remember(String hash, Caller.Application application) {
    keys.noteUse(application.workspace(), application.keyId(), clock.instant());
    known.put(hash, application);
  }
}
