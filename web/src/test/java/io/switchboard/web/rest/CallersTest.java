package io.switchboard.web.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.switchboard.identity.boundary.AuthenticateBearer;
import io.switchboard.identity.boundary.AuthenticateOperator;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.control.IdentitySettings;
import io.switchboard.platform.ids.UserId;
import io.switchboard.platform.ids.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallersTest {
  private static final String SERVICE = "service-token-0123456789";
  private static final Set<CallerKind> ALL = EnumSet.allOf(CallerKind.class);

  private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
  private final Caller application = new Caller.Application(workspace, UUID.randomUUID());
  private final Caller user = new Caller.User(workspace, new UserId("ada"));
  private final List<String> shown = new ArrayList<>();
  private final Callers callers = callers(0);

  private Callers callers(int perSecond) {
    AuthenticateBearer bearers =
        new AuthenticateBearer(null, null, Clock.systemUTC()) {
          @Override
          public Optional<Caller> authenticate(String token) {
            shown.add(token);
            return switch (token) {
              case "sbk_good" -> Optional.of(application);
              case "user.jwt.good" -> Optional.of(user);
              default -> Optional.empty();
            };
          }
        };
    AuthenticateOperator operators =
        new AuthenticateOperator(
            new IdentitySettings(
                SERVICE, Optional.empty(), "admin", Optional.empty(), Duration.ofHours(1)));
    return new Callers(operators, bearers, null, new WorkspaceLimits(perSecond));
  }

  @Test
  void eachCallerIsKnownByWhatItShows() {
    assertThat(callers.of(SERVICE, null)).contains(new Caller.Operator());
    assertThat(callers.of(null, "Bearer sbk_good")).contains(application);
    assertThat(callers.of(null, "bearer   user.jwt.good ")).contains(user);
  }

  @Test
  void nobodyIsKnownByAnythingElse() {
    assertThat(callers.of(null, null)).isEmpty();
    assertThat(callers.of("wrong", null)).isEmpty();
    assertThat(callers.of(null, "Bearer wrong")).isEmpty();
    assertThat(callers.of(null, "Basic sbk_good")).isEmpty();
    assertThat(callers.of(null, "sbk_good")).isEmpty();
    assertThat(callers.of(null, "")).isEmpty();
  }

  @Test
  void aWrongServiceTokenIsNotMendedByAGoodBearer() {
    assertThat(callers.of("wrong", "Bearer sbk_good")).isEmpty();
  }

  @Test
  void anEndlessTokenIsNotLookedAt() {
    assertThat(callers.of(null, "Bearer " + "a".repeat(8_193))).isEmpty();
    assertThat(shown).isEmpty();
  }

  @Test
  @DisplayName("R4: a known caller on another kind's path is 401, as is an unknown one")
  void anotherKindsPathIsUnauthorized() {
    assertThat(callers.require(null, "Bearer sbk_good", Set.of(CallerKind.APPLICATION)))
        .isEqualTo(application);
    Problem wrongKind =
        catchThrowableOfType(
            Problem.class, () -> callers.require(null, "Bearer sbk_good", Set.of(CallerKind.USER)));
    assertThat(wrongKind.status()).isEqualTo(401);
    assertThat(wrongKind.code()).isEqualTo("unauthorized");
    assertThat(wrongKind.headers().get("WWW-Authenticate")).startsWith("Bearer ");
    Problem operator =
        catchThrowableOfType(
            Problem.class,
            () -> callers.require(null, "Bearer sbk_good", Set.of(CallerKind.OPERATOR)));
    assertThat(operator.status()).isEqualTo(401);
    assertThat(operator.headers().get("WWW-Authenticate")).contains("X-Internal-Auth");
    Problem nobody = catchThrowableOfType(Problem.class, () -> callers.require(null, null, ALL));
    assertThat(nobody.status()).isEqualTo(401);
  }

  @Test
  @DisplayName("R7: a workspace's requests are limited; over it, 429 with the time to wait")
  void aWorkspaceIsLimited() {
    Callers limited = callers(3);
    Problem refused =
        catchThrowableOfType(
            Problem.class,
            () -> {
              for (int i = 0; i < 10; i++) {
                limited.require(null, "Bearer sbk_good", ALL);
              }
            });
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("rate_limited");
    assertThat(refused.headers())
        .containsKeys("Retry-After", "RateLimit")
        .containsEntry("RateLimit-Policy", "\"workspace\";q=3;w=1");
    assertThat(limited.require(SERVICE, null, ALL))
        .as("the operator belongs to no workspace")
        .isEqualTo(new Caller.Operator());
  }

  @Test
  @DisplayName("R7: a second's worth passes at once, then one each interval")
  void theBucketRefills() {
    long now = Long.MAX_VALUE - 1_000;
    TokenBucket bucket = new TokenBucket(4, now);
    for (int i = 0; i < 4; i++) {
      assertThat(bucket.take(now)).isZero();
    }
    assertThat(bucket.take(now)).isEqualTo(250_000_000L);
    assertThat(bucket.take(now + 249_999_999L)).isEqualTo(1);
    assertThat(bucket.take(now + 250_000_000L)).isZero();
    assertThat(bucket.take(now + 250_000_000L)).isPositive();
    for (int i = 0; i < 4; i++) {
      assertThat(bucket.take(now + 10_000_000_000L)).as("no more gathers than a second").isZero();
    }
    assertThat(bucket.take(now + 10_000_000_000L)).isPositive();
  }
}
