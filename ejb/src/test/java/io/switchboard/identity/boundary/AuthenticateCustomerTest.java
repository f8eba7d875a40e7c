package io.switchboard.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.switchboard.identity.control.AddressHash;
import io.switchboard.identity.control.ConversationTokens;
import io.switchboard.identity.control.SignedTokens;
import io.switchboard.identity.control.TokenKeys;
import io.switchboard.identity.control.TokenKind;
import io.switchboard.identity.store.JdbcTokenKeys;
import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import io.switchboard.vault.boundary.SealForInstallation;
import io.switchboard.vault.control.MasterKey;
import io.switchboard.vault.control.MasterKeyset;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AuthenticateCustomerTest {
  private static final SealForInstallation SEAL =
      new SealForInstallation(new MasterKey(MasterKeyset.generate()));
  private static final String HOME = "203.0.113.7";
  private static final String KEY = "0b1f";
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestDatabase database = TestDatabase.shared();
  private final SteppingClock clock = new SteppingClock();
  private final JdbcTokenKeys stored = new JdbcTokenKeys(database, clock);
  private final TokenKeys keys = new TokenKeys(stored, SEAL);
  private final SignedTokens signed = new SignedTokens(keys, new Uuids(clock), clock);
  private final AddressHash addresses = new AddressHash(keys);
  private final ConversationTokens tokens = new ConversationTokens(signed, addresses);
  private final AuthenticateCustomer customers = new AuthenticateCustomer(tokens);
  private final OpenCustomerSession opening = new OpenCustomerSession(tokens);
  private final WorkspaceId workspace = database.newWorkspace();
  private final Caller.Customer ada = new Caller.Customer(workspace, UUID.randomUUID());

  @Test
  @DisplayName("R12: a customer is known by its token, from its address only")
  void aCustomerIsKnown() {
    String token = token(ada, HOME);

    assertThat(customers.authenticate(token, HOME).map(KnownCustomer::customer)).contains(ada);
    assertThat(customers.authenticate(token, HOME).map(KnownCustomer::customerKey)).contains(KEY);
    assertThat(customers.authenticate(token, "::ffff:203.0.113.7"))
        .as("the same address in the form of IPv6")
        .isPresent();
    assertThat(customers.authenticate(token, "203.0.113.8")).isEmpty();
    assertThat(customers.authenticate(token, "2001:db8::1")).isEmpty();
  }

  @Test
  @DisplayName("R12: of an IPv6 address the first 64 bits count")
  void anIpv6SubscriberIsKnown() {
    String token = token(ada, "2001:db8:1:2::1");

    assertThat(customers.authenticate(token, "2001:db8:1:2:ffff:1:2:3")).isPresent();
    assertThat(customers.authenticate(token, "2001:db8:1:2::1%eth0")).isPresent();
    assertThat(customers.authenticate(token, "2001:db8:1:3::1")).isEmpty();
  }

  @Test
  @DisplayName("R12: a token can be changed for a new one for seven days after its end")
  void aTokenIsRefreshed() {
    String token = token(ada, HOME);
    clock.step(HOUR.plusMinutes(1));
    assertThat(customers.authenticate(token, HOME)).isEmpty();

    clock.step(Duration.ofDays(7).minusMinutes(2));
    assertThat(customers.refresh(token, "203.0.113.8", HOUR)).isEmpty();
    CustomerSession fresh = customers.refresh(token, HOME, HOUR).orElseThrow();
    assertThat(customers.authenticate(fresh.token().value(), HOME).map(KnownCustomer::customer))
        .contains(ada);
    assertThat(fresh.customerKey()).isEqualTo(KEY);

    clock.step(Duration.ofMinutes(2));
    assertThat(customers.refresh(token, HOME, HOUR)).isEmpty();
  }

  @Test
  @DisplayName("R12: an old token tells its own workspace who came back, and no other")
  void aReturningCustomerIsKnown() {
    String token = token(ada, HOME);
    clock.step(Duration.ofDays(60));

    assertThat(customers.returning(workspace, token)).contains(KEY);
    assertThat(customers.returning(database.newWorkspace(), token)).isEmpty();
    clock.step(Duration.ofDays(31));
    assertThat(customers.returning(workspace, token)).isEmpty();
  }

  @Test
  @DisplayName("R12: a token under another workspace's key, or of another kind, is refused")
  void foreignKeysAreRefused() throws JOSEException, ParseException {
    Caller.Customer other = new Caller.Customer(database.newWorkspace(), ada.conversation());
    JWTClaimsSet foreign = SignedJWT.parse(token(other, HOME)).getJWTClaimsSet();
    JWTClaimsSet claimed =
        new JWTClaimsSet.Builder(foreign)
            .audience("switchboard:conversation:" + workspace)
            .claim("workspace", workspace.toString())
            .build();
    JWTClaimsSet ours = SignedJWT.parse(token(ada, HOME)).getJWTClaimsSet();
    String ofUser =
        signed
            .mint(
                TokenKind.of("visit", workspace),
                ada.conversation().toString(),
                Map.of("workspace", "" + workspace),
                HOUR)
            .token();

    assertThat(customers.authenticate(forged(claimed), HOME)).isEmpty();
    assertThat(customers.authenticate(forged(ours), HOME)).isEmpty();
    assertThat(customers.authenticate(new PlainJWT(ours).serialize(), HOME)).isEmpty();
    assertThat(customers.authenticate(ofUser, HOME)).isEmpty();
    assertThat(customers.authenticate("rubbish", HOME)).isEmpty();
  }

  @Test
  void nobodyHasAKeyMadeByNamingAWorkspaceInAToken() throws JOSEException, ParseException {
    UUID nowhere = UUID.randomUUID();
    JWTClaimsSet ours = SignedJWT.parse(token(ada, HOME)).getJWTClaimsSet();

    assertThat(
            customers.authenticate(
                forged(
                    new JWTClaimsSet.Builder(ours).claim("workspace", nowhere.toString()).build()),
                HOME))
        .isEmpty();
    assertThat(stored.find("conversation:" + nowhere)).isEmpty();
  }

  @Test
  void workspacesHashTheSameAddressDifferently() {
    assertThat(addresses.of(workspace, HOME))
        .isEqualTo(addresses.of(workspace, HOME))
        .isNotEqualTo(addresses.of(database.newWorkspace(), HOME));
  }

  private String token(Caller.Customer customer, String address) {
    return opening.open(customer, KEY, address, HOUR).token().value();
  }

  private static String forged(JWTClaimsSet claims) throws JOSEException {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType("switchboard-conversation+jwt"))
                .build(),
            claims);
    token.sign(new MACSigner(new byte[32]));
    return token.serialize();
  }
}
