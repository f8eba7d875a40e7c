package io.switchboard.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.TrustedIssuer;
import io.switchboard.identity.entity.Issuers;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.SteppingClock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R4: a workspace's own issuer, whose keys are fetched")
class WorkspaceTokensTest {
  private static final String ISSUER = "https://idp.example";
  private static final RSAKey RSA = rsa("one");
  private static final RSAKey NEXT_RSA = rsa("two");
  private static final ECKey EC = ec("three");

  private final KeyServer server = new KeyServer();
  private final SteppingClock clock = new SteppingClock();
  private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
  private final Trusting issuers = new Trusting(server.url());
  private final FetchKeySet fetch = new FetchKeySet(Duration.ofMillis(500));
  private final WorkspaceTokens tokens =
      new WorkspaceTokens(issuers, clock, issuer -> IssuerKeys.source(issuer, fetch));

  @AfterEach
  void close() {
    server.close();
  }

  private Optional<Caller.User> verify(SignedJWT token) {
    return tokens.verify(ISSUER, token);
  }

  private Caller.User ada() {
    return new Caller.User(workspace, new UserId("ada"));
  }

  @Test
  void keysAreFetchedOnceAndKept() throws JOSEException {
    server.serves(RSA.toPublicJWK(), EC.toPublicJWK());
    assertThat(verify(signed(RSA))).contains(ada());
    assertThat(verify(signed(EC))).contains(ada());
    assertThat(verify(signed(RSA))).contains(ada());
    assertThat(server.asked()).isEqualTo(1);
  }

  @Test
  void aNewKeyIsLookedForAtOnce() throws JOSEException {
    server.serves(RSA.toPublicJWK());
    assertThat(verify(signed(RSA))).contains(ada());
    server.serves(RSA.toPublicJWK(), NEXT_RSA.toPublicJWK());
    assertThat(verify(signed(NEXT_RSA))).contains(ada());
    assertThat(server.asked()).isEqualTo(2);
  }

  @Test
  void anOldKeyIsRefusedOnceItsIssuerHasBeenAskedAnew() throws JOSEException {
    server.serves(RSA.toPublicJWK());
    assertThat(verify(signed(RSA))).contains(ada());
    server.serves(NEXT_RSA.toPublicJWK());
    assertThat(verify(signed(NEXT_RSA))).contains(ada());
    assertThat(verify(signed(RSA))).isEmpty();
  }

  @Test
  void unknownKeysDoNotMakeUsAskAgainAndAgain() throws JOSEException {
    server.serves(RSA.toPublicJWK());
    assertThat(verify(signed(RSA))).contains(ada());
    for (int i = 0; i < 20; i++) {
      assertThat(verify(token(JWSAlgorithm.RS256, "forged-" + i, new RSASSASigner(NEXT_RSA))))
          .isEmpty();
    }
    assertThat(server.asked()).isLessThanOrEqualTo(2);
    assertThat(verify(signed(RSA))).as("and the known one is good all the time").contains(ada());
  }

  @Test
  void whileKeysCannotBeFetchedTheLastOnesServe() throws JOSEException {
    server.serves(RSA.toPublicJWK());
    assertThat(verify(signed(RSA))).contains(ada());
    server.does(KeyServer.answer(503, "away"));
    assertThat(verify(signed(NEXT_RSA))).isEmpty();
    assertThat(verify(signed(RSA))).contains(ada());
  }

  @Test
  void aTrustThatIsLookedAtAnewFetchesNoKeysAnew() throws JOSEException {
    server.serves(RSA.toPublicJWK());
    assertThat(verify(signed(RSA))).contains(ada());
    tokens.forget();
    assertThat(verify(signed(RSA))).contains(ada());
    assertThat(server.asked()).as("when it was changed, they are").isEqualTo(2);
  }

  @Test
  void keysThatCannotBeReachedVouchForNobody() throws JOSEException {
    server.close();
    assertThat(verify(signed(RSA))).isEmpty();
  }

  @Test
  void aStalledAnswerIsGivenUpInTime() throws JOSEException {
    server.does(server.stall());
    long before = System.nanoTime();
    assertThat(verify(signed(RSA))).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void anOversizedAnswerIsBrokenOff() throws JOSEException {
    String padding = " ".repeat(FetchKeySet.MAX_BYTES);
    String keys = new JWKSet(RSA.toPublicJWK()).toString();
    server.does(KeyServer.answer(200, keys + padding));
    assertThat(verify(signed(RSA))).isEmpty();
  }

  @Test
  void aRedirectIsNotFollowed() throws JOSEException {
    try (KeyServer elsewhere = new KeyServer()) {
      elsewhere.serves(RSA.toPublicJWK());
      server.does(server.redirect(elsewhere.url()));
      assertThat(verify(signed(RSA))).isEmpty();
      assertThat(elsewhere.asked()).isZero();
    }
  }

  @Test
  void whatIsNoKeySetVouchesForNobody() throws JOSEException {
    for (String rubbish : new String[] {"", "{}", "[]", "<html>", "{\"keys\":[]}"}) {
      tokens.forget();
      server.does(KeyServer.answer(200, rubbish));
      assertThat(verify(signed(RSA))).as(rubbish).isEmpty();
    }
  }

  @Test
  void anotherAlgorithmThanTheKeysIsRefused() throws JOSEException {
    server.serves(RSA.toPublicJWK());
    JWSSigner confused = new MACSigner(RSA.toRSAPublicKey().getEncoded());
    assertThat(verify(token(JWSAlgorithm.HS256, "one", confused))).isEmpty();
    assertThat(verify(token(JWSAlgorithm.ES256, "one", new ECDSASigner(EC)))).isEmpty();
  }

  @Test
  void aSecretKeyAmongThemIsOfNoUse() throws JOSEException {
    OctetSequenceKey secret =
        new OctetSequenceKeyGenerator(256).keyID("secret").algorithm(JWSAlgorithm.HS256).generate();
    server.serves(RSA.toPublicJWK(), secret);
    assertThat(verify(token(JWSAlgorithm.HS256, "secret", new MACSigner(secret)))).isEmpty();
    assertThat(verify(signed(RSA))).contains(ada());
  }

  @Test
  void aPrivateOrAShortKeyAmongThemVouchesForNobody() throws JOSEException {
    RSAKey small = new RSAKeyGenerator(1024, true).keyID("small").generate();
    server.serves(NEXT_RSA, small.toPublicJWK());
    assertThat(verify(signed(NEXT_RSA))).isEmpty();
    assertThat(
            verify(
                token(JWSAlgorithm.RS256, "small", new RSASSASigner(small.toPrivateKey(), true))))
        .isEmpty();
  }

  @Test
  void onlySafeAddressesAreTaken() {
    assertThat(IssuerKeys.isSafeUrl("https://idp.example/keys")).isTrue();
    assertThat(IssuerKeys.isSafeUrl("http://localhost:8080/keys")).isTrue();
    assertThat(IssuerKeys.isSafeUrl("http://[::1]:8080/keys")).isTrue();
    for (String unsafe :
        new String[] {
          "http://idp.example/keys",
          "http://169.254.169.254/latest",
          "http://127.0.0.1.example/keys",
          "https://user:password@idp.example/keys",
          "file:///etc/passwd",
          "ftp://idp.example/keys",
          "jar:https://idp.example!/keys",
          "https:/keys",
          "//idp.example/keys",
          "not a url"
        }) {
      assertThat(IssuerKeys.isSafeUrl(unsafe)).as(unsafe).isFalse();
    }
  }

  private SignedJWT signed(RSAKey key) throws JOSEException {
    return token(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key));
  }

  private SignedJWT signed(ECKey key) throws JOSEException {
    return token(JWSAlgorithm.ES256, key.getKeyID(), new ECDSASigner(key));
  }

  private SignedJWT token(JWSAlgorithm algorithm, String keyId, JWSSigner signer)
      throws JOSEException {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(workspace.toString())
            .subject("ada")
            .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(5))))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(keyId).build(), claims);
    token.sign(signer);
    return token;
  }

  private static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Trusting implements Issuers {
    private final String url;

    Trusting(String url) {
      this.url = url;
    }

    @Override
    public Optional<Trust> find(String issuer) {
      return Optional.of(
          new Trust(workspace, new TrustedIssuer(issuer, Optional.of(url), Optional.empty())));
    }

    @Override
    public void put(WorkspaceId changed, TrustedIssuer issuer) {
      throw new AssertionError("Nothing is changed here.");
    }
  }
}
