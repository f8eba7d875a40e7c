package io.switchboard.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.switchboard.identity.control.ApiKeySecret;
import io.switchboard.identity.control.IdentitySettings;
import io.switchboard.identity.control.SignedTokens;
import io.switchboard.identity.control.TokenKeys;
import io.switchboard.identity.control.TokenKind;
import io.switchboard.identity.control.UserTokens;
import io.switchboard.identity.control.WorkspaceTokens;
import io.switchboard.identity.store.JdbcTokenKeys;
import io.switchboard.identity.store.JpaApiKeys;
import io.switchboard.identity.store.JpaIssuers;
import io.switchboard.identity.store.JpaWorkspaces;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import io.switchboard.testing.TestEntities;
import io.switchboard.vault.boundary.SealForInstallation;
import io.switchboard.vault.control.MasterKey;
import io.switchboard.vault.control.MasterKeyset;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthenticateBearerTest {
  private static final SealForInstallation SEAL =
      new SealForInstallation(new MasterKey(MasterKeyset.generate()));
  private static final RSAKey RSA = rsa();

  private final TestDatabase database = TestDatabase.shared();
  private final SteppingClock clock = new SteppingClock();
  private final Uuids uuids = new Uuids(clock);
  private final JpaApiKeys keys = new JpaApiKeys(TestEntities.shared(), database);
  private final SignedTokens signed =
      new SignedTokens(new TokenKeys(new JdbcTokenKeys(database, clock), SEAL), uuids, clock);
  private final JpaIssuers issuers = new JpaIssuers(TestEntities.shared(), clock);
  private final WorkspaceTokens others = new WorkspaceTokens(issuers, clock);
  private final UserTokens tokens =
      new UserTokens(
          signed,
          others,
          new IdentitySettings(
              "service-token-0123",
              Optional.empty(),
              "admin",
              Optional.empty(),
              Duration.ofHours(1)));
  private final AuthenticateBearer callers = new AuthenticateBearer(keys, tokens, clock);
  private final WorkspaceId workspace = database.newWorkspace();
  private final String issuer = "https://idp.example/" + UUID.randomUUID();

  @Test
  @DisplayName("R1: an API key is known by its hash; one that differs in its last character is not")
  void anApiKeyIsKnown() {
    ApiKeySecret secret = ApiKeySecret.generate();
    UUID id = UUID.randomUUID();
    keys.add(workspace, id, secret, clock.instant());
    String key = secret.shownOnce().value();
    String forged = key.substring(0, 46) + (key.endsWith("A") ? "B" : "A");

    assertThat(callers.authenticate(key)).contains(new Caller.Application(workspace, id));
    assertThat(callers.authenticate(forged)).isEmpty();
    assertThat(callers.authenticate("sbk_")).isEmpty();
    assertThat(secret.shownOnce()).hasToString("[shown once]");
  }

  @Test
  @DisplayName("R2: a revoked key is refused at once where it was revoked")
  void aRevokedKeyIsRefusedAtOnce() {
    ApiKeySecret secret = ApiKeySecret.generate();
    UUID id = UUID.randomUUID();
    keys.add(workspace, id, secret, clock.instant());
    String key = secret.shownOnce().value();
    assertThat(callers.authenticate(key)).isPresent();

    RevokeApiKey revoke = new RevokeApiKey(keys, callers, clock);
    assertThat(revoke.revoke(database.newWorkspace(), id)).isFalse();
    assertThat(callers.authenticate(key)).isPresent();
    assertThat(revoke.revoke(workspace, id)).isTrue();

    assertThat(callers.authenticate(key)).isEmpty();
  }

  @Test
  @DisplayName("R11: a key tells when it was last used, to the minute")
  void aKeyTellsWhenItWasLastUsed() {
    ApiKeySecret secret = ApiKeySecret.generate();
    UUID id = UUID.randomUUID();
    keys.add(workspace, id, secret, clock.instant());
    assertThat(keys.list(workspace).get(0).lastUsedAt()).isNull();

    Instant first = clock.instant();
    useOnAnotherNode(secret);
    assertThat(keys.list(workspace).get(0).lastUsedAt()).isEqualTo(first);
    clock.step(Duration.ofSeconds(59));
    useOnAnotherNode(secret);
    assertThat(keys.list(workspace).get(0).lastUsedAt()).isEqualTo(first);
    clock.step(Duration.ofSeconds(2));
    useOnAnotherNode(secret);
    assertThat(keys.list(workspace).get(0).lastUsedAt()).isEqualTo(first.plusSeconds(61));
  }

  private void useOnAnotherNode(ApiKeySecret secret) {
    AuthenticateBearer node = new AuthenticateBearer(keys, tokens, clock);
    assertThat(node.authenticate(secret.shownOnce().value())).isPresent();
  }

  @Test
  @DisplayName("R3: our own token is taken until it expires, and not before it begins")
  void ourTokenIsTakenWithinItsLife() {
    Caller.User ada = new Caller.User(workspace, new UserId("ada"));
    String token = tokens.mint(ada).token().value();

    assertThat(callers.authenticate(token)).contains(ada);
    clock.step(Duration.ofMinutes(62));
    assertThat(callers.authenticate(token)).isEmpty();
    clock.step(Duration.ofHours(-3));
    assertThat(callers.authenticate(token)).isEmpty();
  }

  @Test
  @DisplayName("R3: a token of another kind, though ours, is not a user's")
  void anotherKindOfTokenIsRefused() {
    String token =
        signed
            .mint(
                new TokenKind("conversation"),
                "ada",
                Map.of("workspace", workspace.toString()),
                Duration.ofHours(1))
            .token();

    assertThat(callers.authenticate(token)).isEmpty();
  }

  @Test
  @DisplayName("R3: alg none, a changed payload and a foreign key are refused")
  void forgeriesAreRefused() throws JOSEException {
    String good = tokens.mint(new Caller.User(workspace, new UserId("ada"))).token().value();
    String[] parts = good.split("\\.", -1);
    JWTClaimsSet claims = ours();

    assertThat(callers.authenticate(new PlainJWT(claims).serialize())).isEmpty();
    assertThat(callers.authenticate(parts[0] + "." + parts[1] + ".")).isEmpty();
    String flipped = (parts[1].charAt(20) == 'A' ? 'B' : 'A') + parts[1].substring(21);
    assertThat(
            callers.authenticate(
                parts[0] + "." + parts[1].substring(0, 20) + flipped + "." + parts[2]))
        .isEmpty();
    assertThat(
            callers.authenticate(
                token(
                    JWSAlgorithm.HS256,
                    "switchboard-user+jwt",
                    new MACSigner(new byte[32]),
                    claims)))
        .isEmpty();
    assertThat(
            callers.authenticate(
                token(JWSAlgorithm.RS256, "switchboard-user+jwt", new RSASSASigner(RSA), claims)))
        .isEmpty();
    assertThat(callers.authenticate("rubbish")).isEmpty();
  }

  @Test
  @DisplayName("R4: a workspace's own issuer vouches for its users")
  void aWorkspacesIssuerIsTrusted() throws JOSEException {
    trust();

    assertThat(callers.authenticate(rs256(theirs().build())))
        .contains(new Caller.User(workspace, new UserId("ada")));
  }

  @Test
  @DisplayName("R4: wrong audience, no end, too late an end, the past and the future are refused")
  void anIssuersClaimsAreChecked() throws JOSEException {
    trust();
    WorkspaceId other = database.newWorkspace();

    assertThat(callers.authenticate(rs256(theirs().audience(other.toString()).build()))).isEmpty();
    assertThat(callers.authenticate(rs256(theirs().expirationTime(null).build()))).isEmpty();
    assertThat(callers.authenticate(rs256(theirs().expirationTime(in(Duration.ofDays(2))).build())))
        .isEmpty();
    assertThat(
            callers.authenticate(
                rs256(theirs().expirationTime(in(Duration.ofMinutes(-2))).build())))
        .isEmpty();
    assertThat(
            callers.authenticate(rs256(theirs().notBeforeTime(in(Duration.ofMinutes(2))).build())))
        .isEmpty();
    assertThat(callers.authenticate(rs256(theirs().issueTime(in(Duration.ofMinutes(2))).build())))
        .isEmpty();
    assertThat(callers.authenticate(rs256(theirs().subject(null).build()))).isEmpty();
    assertThat(callers.authenticate(rs256(theirs().issuer("https://nobody").build()))).isEmpty();
  }

  @Test
  @DisplayName("R4: HMAC with the issuer's public key as its secret is refused")
  void algorithmConfusionIsRefused() throws JOSEException {
    trust();
    JWSSigner confused = new MACSigner(RSA.toRSAPublicKey().getEncoded());

    assertThat(callers.authenticate(token(JWSAlgorithm.HS256, "JWT", confused, theirs().build())))
        .isEmpty();
  }

  @Test
  @DisplayName("R4: secret and private keys are not accepted as an issuer's")
  void unsafeKeysAreRefused() {
    TrustIssuer trust = new TrustIssuer(issuers, new JpaWorkspaces(TestEntities.shared()), others);

    assertThat(trust.trust(workspace, keys("{\"keys\":[{\"kty\":\"oct\",\"k\":\"AAAA\"}]}")))
        .isEqualTo(TrustIssuer.Outcome.UNSAFE_KEYS);
    assertThat(trust.trust(workspace, keys(new JWKSet(RSA).toString(false))))
        .isEqualTo(TrustIssuer.Outcome.UNSAFE_KEYS);
    assertThat(trust.trust(workspace, keys("{\"keys\":[]}")))
        .isEqualTo(TrustIssuer.Outcome.UNSAFE_KEYS);
    assertThat(
            trust.trust(
                workspace,
                new TrustedIssuer(issuer, Optional.of("http://10.0.0.1/keys"), Optional.empty())))
        .isEqualTo(TrustIssuer.Outcome.UNSAFE_URL);
    assertThat(trust.trust(workspace, keys(new JWKSet(RSA).toString())))
        .isEqualTo(TrustIssuer.Outcome.TRUSTED);
    assertThat(trust.trust(database.newWorkspace(), keys(new JWKSet(RSA).toString())))
        .isEqualTo(TrustIssuer.Outcome.ISSUER_TAKEN);
  }

  private TrustedIssuer keys(String json) {
    return new TrustedIssuer(issuer, Optional.empty(), Optional.of(json));
  }

  private void trust() {
    issuers.put(workspace, keys(new JWKSet(RSA).toString()));
  }

  private JWTClaimsSet ours() {
    return new JWTClaimsSet.Builder()
        .issuer("switchboard")
        .audience("switchboard:user")
        .subject("ada")
        .claim("workspace", workspace.toString())
        .issueTime(in(Duration.ZERO))
        .notBeforeTime(in(Duration.ZERO))
        .expirationTime(in(Duration.ofMinutes(5)))
        .jwtID("1")
        .build();
  }

  private JWTClaimsSet.Builder theirs() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(workspace.toString())
        .subject("ada")
        .expirationTime(in(Duration.ofMinutes(5)));
  }

  private Date in(Duration duration) {
    return Date.from(clock.instant().plus(duration));
  }

  private static String rs256(JWTClaimsSet claims) throws JOSEException {
    return token(JWSAlgorithm.RS256, "JWT", new RSASSASigner(RSA), claims);
  }

  private static String token(
      JWSAlgorithm algorithm, String type, JWSSigner signer, JWTClaimsSet claims)
      throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(RSA.getKeyID())
                .build(),
            claims);
    token.sign(signer);
    return token.serialize();
  }

  private static RSAKey rsa() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
