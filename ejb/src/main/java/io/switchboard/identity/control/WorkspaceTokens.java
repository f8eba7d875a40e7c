package io.switchboard.identity.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.TrustedIssuer;
import io.switchboard.identity.entity.Issuers;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Verifies users' tokens that a workspace's own issuer signed. */
@ApplicationScoped
public class WorkspaceTokens {
  private static final Logger LOG = LoggerFactory.getLogger(WorkspaceTokens.class);
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);
  private static final Duration LONGEST_LIFE = Duration.ofHours(24);
  private static final Duration TRUST = Duration.ofSeconds(60);

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST = 1_000;

  private record Verifier(
      WorkspaceId workspace,
      DefaultJWTProcessor<SecurityContext> processor,
      AtomicBoolean complained) {}

  private final Cache<String, Optional<Verifier>> verifiers =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(TRUST).build();

  /** Fetched keys outlive the minute in which an issuer is trusted without looking again. */
  private final Cache<TrustedIssuer, JWKSource<SecurityContext>> keys =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(KEPT).build();

  private Issuers issuers;
  private Clock clock;
  private Function<TrustedIssuer, JWKSource<SecurityContext>> keysOf;

  WorkspaceTokens() {}

  @Inject
  public WorkspaceTokens(Issuers issuers, Clock clock) {
    this(issuers, clock, IssuerKeys::source);
  }

  WorkspaceTokens(
      Issuers issuers, Clock clock, Function<TrustedIssuer, JWKSource<SecurityContext>> keysOf) {
    this.issuers = issuers;
    this.clock = clock;
    this.keysOf = keysOf;
  }

  /**
   * The user of a token by this issuer; empty if the issuer is unknown or the token is not good.
   */
  Optional<Caller.User> verify(String issuer, SignedJWT token) {
    return verifiers.get(issuer, this::verifier).flatMap(verifier -> verify(verifier, token));
  }

  /** Forgets whom to trust, after it was changed. */
  public void forget() {
    verifiers.invalidateAll();
    keys.invalidateAll();
  }

  private static Optional<Caller.User> verify(Verifier verifier, SignedJWT token) {
    try {
      JWTClaimsSet claims = verifier.processor().process(token, null);
      return Optional.ofNullable(claims.getSubject())
          .filter(UserId::isValid)
          .map(user -> new Caller.User(verifier.workspace(), new UserId(user)));
    } catch (BadJOSEException e) {
      LOG.debug("A token of workspace {}'s issuer was refused", verifier.workspace(), e);
      return Optional.empty();
    } catch (JOSEException e) {
      complain(verifier, e);
      return Optional.empty();
    }
  }

  /** Once for each minute of trust, and not of callers who name keys that nobody knows. */
  private static void complain(Verifier verifier, JOSEException e) {
    if (!(e instanceof RateLimitReachedException)
        && verifier.complained().compareAndSet(false, true)) {
      LOG.warn(
          "The keys of workspace {}'s issuer cannot be had: {}. Its users cannot call until they"
              + " can.",
          verifier.workspace(),
          e.getMessage());
    }
  }

  private Optional<Verifier> verifier(String issuer) {
    return issuers.find(issuer).map(this::verifier);
  }

  private Verifier verifier(Issuers.Trust trust) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(ALGORITHMS, keys.get(trust.issuer(), keysOf)));
    processor.setJWTClaimsSetVerifier(
        new BoundedClaims(
            trust.issuer().issuer(),
            trust.workspace().toString(),
            Set.of("sub", "exp"),
            LONGEST_LIFE,
            clock));
    return new Verifier(trust.workspace(), processor, new AtomicBoolean());
  }
}
