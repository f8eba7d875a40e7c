package io.switchboard.identity.control;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.switchboard.identity.boundary.TrustedIssuer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.text.ParseException;
import java.util.Set;

/** The keys of a workspace's own issuer: public ones only, from a safe place only. */
public final class IssuerKeys {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 3_000;
  private static final int MAX_BYTES = 64 * 1024;
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
    try {
      return issuer.keys().isPresent()
          ? new ImmutableJWKSet<>(JWKSet.parse(issuer.keys().get()))
          : JWKSourceBuilder.create(
                  URI.create(issuer.jwksUrl().orElseThrow()).toURL(), new WithoutRedirects())
              .build();
    } catch (ParseException | MalformedURLException e) {
      throw new IllegalStateException("A trusted issuer was stored with unusable keys", e);
    }
  }

  private static boolean isSafeKey(JWK key) {
    boolean kind = key instanceof RSAKey && key.size() >= LEAST_RSA_BITS || key instanceof ECKey;
    return kind && !key.isPrivate();
  }

  private static final class WithoutRedirects extends DefaultResourceRetriever {
    WithoutRedirects() {
      super(CONNECT_MILLIS, READ_MILLIS, MAX_BYTES);
    }

    @Override
    protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
      HttpURLConnection connection = super.openHTTPConnection(url);
      connection.setInstanceFollowRedirects(false);
      return connection;
    }
  }
}
