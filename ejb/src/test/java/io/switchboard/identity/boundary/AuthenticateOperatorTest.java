package io.switchboard.identity.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.identity.control.IdentitySettings;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthenticateOperatorTest {
  private static AuthenticateOperator operators(Optional<String> former) {
    return new AuthenticateOperator(
        new IdentitySettings(
            "the-new-service-token", former, "admin", Optional.empty(), Duration.ofHours(1)));
  }

  @Test
  void whileATokenIsChangedBothAreTaken() {
    AuthenticateOperator changing = operators(Optional.of("the-old-service-token"));

    assertThat(changing.authenticate("the-new-service-token")).isPresent();
    assertThat(changing.authenticate("the-old-service-token")).isPresent();
    assertThat(changing.authenticate("another-service-token")).isEmpty();
  }

  @Test
  void afterwardsOnlyTheNewOneIs() {
    AuthenticateOperator changed = operators(Optional.empty());

    assertThat(changed.authenticate("the-new-service-token")).isPresent();
    assertThat(changed.authenticate("the-old-service-token")).isEmpty();
  }
}
