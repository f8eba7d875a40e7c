package io.switchboard.identity.control;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;

/** Checks a token's claims: issuer, audience, and a life that has begun, ends, and is not long. */
final class BoundedClaims extends DefaultJWTClaimsVerifier<SecurityContext> {
  private static final int SKEW_SECONDS = 30;

  private final Clock clock;
  private final Duration longest;

  BoundedClaims(
      String issuer, String audience, Set<String> required, Duration longest, Clock clock) {
    this(issuer, audience, required, longest, Duration.ZERO, clock);
  }

  /**
   * @param late how long ago the token may have expired
   */
  BoundedClaims(
      String issuer,
      String audience,
      Set<String> required,
      Duration longest,
      Duration late,
      Clock clock) {
    super(audience, new JWTClaimsSet.Builder().issuer(issuer).build(), required);
    setMaxClockSkew(Math.toIntExact(late.plusSeconds(SKEW_SECONDS).toSeconds()));
    this.clock = clock;
    this.longest = longest;
  }

  @Override
  public void verify(JWTClaimsSet claims, SecurityContext context) throws BadJWTException {
    super.verify(claims, context);
    Date latestEnd = Date.from(clock.instant().plus(longest).plusSeconds(SKEW_SECONDS));
    if (claims.getExpirationTime().after(latestEnd)) {
      throw new BadJWTException("Expires too late");
    }
    Date issued = claims.getIssueTime();
    if (issued != null && issued.after(Date.from(clock.instant().plusSeconds(SKEW_SECONDS)))) {
      throw new BadJWTException("Issued in the future");
    }
  }

  @Override
  protected Date currentTime() {
    return Date.from(clock.instant());
  }
}
