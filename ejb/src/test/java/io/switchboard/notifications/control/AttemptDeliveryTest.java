package io.switchboard.notifications.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.FindRoutes;
import io.switchboard.notifications.boundary.OnUnknown;
import io.switchboard.notifications.entity.Claim;
import io.switchboard.platform.persistence.DatabaseUnavailable;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttemptDeliveryTest {
  private final List<UUID> recorded = new ArrayList<>();
  private final AttemptDelivery attempts =
      new AttemptDelivery(
          new FindRoutes(null) {
            @Override
            public Map<ChannelOwner, List<ChannelRoute>> of(Collection<ChannelOwner> owners) {
              throw new DatabaseUnavailable(new SQLException("away", "08006"));
            }
          },
          null,
          new DeliveryPolicy(new RetrySchedule(List.of(), () -> 0)),
          new ResultPipeline() {
            @Override
            void record(Result result) {
              recorded.add(result.transition().claim().id());
            }
          },
          null,
          Clock.fixed(Sample.NOW, ZoneOffset.UTC));

  @Test
  void whatCannotBeTriedNowIsGivenBack() {
    Claim claim = Sample.claim(new UUID(3, 1));

    attempts.attempt(List.of(claim), (done, rest) -> {});

    assertThat(recorded).containsExactly(claim.id());
  }

  @Test
  @DisplayName("R9: what may have been sent before a crash is never taken for untried")
  void cutOffClaimThatCannotBeTriedNowIsKept() {
    Claim untouched = Sample.claim(new UUID(3, 1));
    Claim cutOff =
        new Claim(
            untouched.id(),
            Sample.submission(OnUnknown.STOP, Optional.empty()),
            untouched.createdAt(),
            3,
            0,
            untouched.usedUp(),
            0,
            Optional.empty(),
            true);
    List<UUID> done = new ArrayList<>();

    attempts.attempt(List.of(cutOff), (claim, rest) -> done.add(claim.id()));

    assertThat(recorded).isEmpty();
    assertThat(done).containsExactly(cutOff.id());
  }
}
