package io.switchboard.notifications.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.notifications.control.FallbackPlan.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FallbackPlanTest {
  private static final ChannelRoute TELEGRAM =
      Sample.route(ChannelKind.TELEGRAM, ChannelStatus.CONNECTED, null);
  private static final ChannelRoute EMAIL =
      Sample.route(ChannelKind.EMAIL, ChannelStatus.CONNECTED, 1);
  private static final ChannelRoute DISCORD =
      Sample.route(ChannelKind.DISCORD, ChannelStatus.SUSPENDED, null);

  @Test
  @DisplayName("R6: priorities go first, the default order follows")
  void prioritiesGoFirst() {
    FallbackPlan plan = FallbackPlan.of(List.of(DISCORD, TELEGRAM, EMAIL), List.of(), Set.of());

    assertThat(plan.steps())
        .extracting(Step::kind)
        .containsExactly(ChannelKind.EMAIL, ChannelKind.TELEGRAM, ChannelKind.DISCORD);
    assertThat(plan.next()).contains(EMAIL);
    assertThat(plan.usable()).isEqualTo(2);
  }

  @Test
  @DisplayName("R6: the application's own list is the order, and says what is missing")
  void theApplicationsListIsTheOrder() {
    FallbackPlan plan =
        FallbackPlan.of(
            List.of(TELEGRAM, EMAIL),
            List.of(ChannelKind.WHATSAPP, ChannelKind.TELEGRAM),
            Set.of());

    assertThat(plan.steps()).extracting(Step::skipReason).containsExactly("not_set_up", null);
    assertThat(plan.next()).contains(TELEGRAM);
  }

  @Test
  @DisplayName("R6: a channel that is used up is not tried again")
  void usedUpIsSkipped() {
    FallbackPlan plan = FallbackPlan.of(List.of(TELEGRAM), List.of(), Set.of(ChannelKind.TELEGRAM));

    assertThat(plan.next()).isEmpty();
    assertThat(plan.steps()).extracting(Step::skipReason).containsExactly("used_up");
  }

  @Test
  void aSwitchedOffChannelIsSkipped() {
    ChannelRoute off =
        new ChannelRoute(
            TELEGRAM.channelId(),
            Sample.ADA,
            ChannelKind.TELEGRAM,
            ChannelStatus.CONNECTED,
            false,
            null,
            "7",
            1);

    assertThat(FallbackPlan.of(List.of(off), List.of(), Set.of()).steps())
        .extracting(Step::skipReason)
        .containsExactly("disabled");
  }
}
