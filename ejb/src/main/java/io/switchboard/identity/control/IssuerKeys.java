package io.switchboard.identity.control;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import io.switchboard.identity.boundary.TrustedIssuer;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Set;

/** The keys of a workspace's own issuer: public ones only, from a safe place only. */
public final class IssuerKeys {
  private static final FetchKeySet FETCH = new FetchKeySet(Duration.ofSeconds(3));
  private static final Duration FRESH = Duration.ofMinutes(5);

  /** So long the keys last fetched are good while they cannot be fetched anew. */
  private static final Duration OUTAGE = Duration.ofHours(1);

  /** However many unknown keys tokens name, an issuer is asked twice in this time at most. */
  private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(30);

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int LEAST_RSA_BITS = 2_048;

  private IssuerKeys() {}

  /** Whether keys may be fetched from there: by https, or from this machine. */
  public static boolean isSafeUrl(String url) {
    try {
      URI uri = new URI(url);
      boolean safe =
          "https".equals(uri.getScheme())
              || "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
      return safe && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** Whether this is a key set with public RSA and EC keys only, at least one. */
  public static boolean areSafeKeys(String json) {
    try {
      JWKSet set = JWKSet.parse(json);
      return !set.isEmpty() && set.getKeys().stream().allMatch(IssuerKeys::isSafeKey);
    } catch (ParseException e) {
      return false;
    }
  }

  static JWKSource<SecurityContext> source(TrustedIssuer issuer) {
    return source(issuer, FETCH);
  }

  /** The safe ones among the issuer's keys; what the others signed is not taken. */
  static JWKSource<SecurityContext> source(TrustedIssuer issuer, FetchKeySet fetch) {
    JWKSource<SecurityContext> all = all(issuer, fetch);
    return (selector, context) ->
        all.get(selector, context).stream().filter(IssuerKeys::isSafeKey).toList();
  }

  private static JWKSource<SecurityContext> all(TrustedIssuer issuer, FetchKeySet fetch) {
    try {
      return issuer.keys().isPresent()
          ? new ImmutableJWKSet<>(JWKSet.parse(issuer.keys().get()))
          : JWKSourceBuilder.create(URI.create(issuer.jwksUrl().orElseThrow()).toURL(), fetch)
              .cache(FRESH.toMillis(), fetch.patience().toMillis())
              .refreshAheadCache(false)
              .rateLimited(BETWEEN_FETCHES.toMillis())
              .outageTolerant(OUTAGE.toMillis())
              .build();
    } catch (ParseException | MalformedURLException e) {
      throw new IllegalStateException("A trusted issuer was stored with unusable keys", e);
    }
  }

  private static boolean isSafeKey(JWK key) {
    boolean kind = key instanceof RSAKey && key.size() >= LEAST_RSA_BITS || key instanceof ECKey;
    return kind && !key.isPrivate();
  }
}
