package io.switchboard.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.switchboard.platform.ids.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/** Tokens of our own (JWT, RFC 8725): HS256 and nothing else, a key for each kind. */
@ApplicationScoped
public class SignedTokens {
  static final String ISSUER = "switchboard";

  private static final Duration LONGEST_LIFE = Duration.ofDays(31);

  private TokenKeys keys;
  private Uuids uuids;
  private Clock clock;

  SignedTokens() {}

  @Inject
  public SignedTokens(TokenKeys keys, Uuids uuids, Clock clock) {
    this.keys = keys;
    this.uuids = uuids;
    this.clock = clock;
  }

  /** A token and until when it is good. */
  public record Minted(String token, Instant expiresAt) {
    @Override
    public String toString() {
      return "Minted[expiresAt=" + expiresAt + "]";
    }
  }

  /** What a good token says. */
  public record Verified(String subject, Map<String, Object> claims) {
    /** A claim that is a text; null if it is missing. */
    public String claim(String name) {
      return claims.get(name) instanceof String text ? text : null;
    }
  }

  /** Mints a token for the subject that lives so long. */
  public Minted mint(TokenKind kind, String subject, Map<String, String> more, Duration life) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant end = now.plus(life);
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(kind.audience())
            .subject(subject)
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(end))
            .jwtID(uuids.next().toString());
    more.forEach(claims::claim);
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256)
                  .type(new JOSEObjectType(kind.type()))
                  .build(),
              claims.build());
      token.sign(new MACSigner(keys.of(kind)));
      return new Minted(token.serialize(), end);
    } catch (JOSEException e) {
      throw new IllegalStateException("A token cannot be signed", e);
    }
  }

  /** What the token says; empty if it is not a good one of this kind. */
  public Optional<Verified> verify(TokenKind kind, SignedJWT token) {
    return verify(kind, token, Duration.ZERO);
  }

  /** What the token says, which may have expired so long ago; empty if it is not a good one. */
  Optional<Verified> verify(TokenKind kind, SignedJWT token, Duration late) {
    return keys.known(kind).flatMap(key -> verify(kind, key, token, late));
  }

  private Optional<Verified> verify(TokenKind kind, SecretKey key, SignedJWT token, Duration late) {
    try {
      JWTClaimsSet claims = processor(kind, key, late).process(token, null);
      return Optional.of(new Verified(claims.getSubject(), claims.getClaims()));
    } catch (BadJOSEException | JOSEException refused) {
      return Optional.empty();
    }
  }

  private DefaultJWTProcessor<SecurityContext> processor(
      TokenKind kind, SecretKey key, Duration late) {
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(kind.type())));
    processor.setJWSKeySelector(new SingleKeyJWSKeySelector<>(JWSAlgorithm.HS256, key));
    processor.setJWTClaimsSetVerifier(
        new BoundedClaims(
            ISSUER,
            kind.audience(),
            Set.of("sub", "exp", "iat", "nbf", "jti"),
            LONGEST_LIFE,
            late,
            clock));
    return processor;
  }
}
