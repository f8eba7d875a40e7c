package io.switchboard.notifications.boundary;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.FindRoutes;
import io.switchboard.notifications.control.FallbackPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says which channels a notification would be tried on, in which order and why; sends nothing. */
@ApplicationScoped
public class ExplainNotification {

  /**
   * @param decision {@code use} or {@code skip}
   * @param reason in a word: for {@code use} its place, for {@code skip} what is missing
   */
  public record PlannedChannel(ChannelKind platform, String decision, String reason) {}

  private FindRoutes routes;

  ExplainNotification() {}

  @Inject
  public ExplainNotification(FindRoutes routes) {
    this.routes = routes;
  }

  public List<PlannedChannel> explain(Submission submission) {
    ChannelOwner recipient = submission.recipient();
    FallbackPlan plan =
        FallbackPlan.of(
            routes.of(List.of(recipient)).getOrDefault(recipient, List.of()),
            submission.channels(),
            Set.of());
    List<PlannedChannel> answer = new ArrayList<>();
    Optional<ChannelKind> first = plan.next().map(route -> route.kind());
    for (FallbackPlan.Step step : plan.steps()) {
      String reason =
          step.isUsed()
              ? (first.filter(step.kind()::equals).isPresent() ? "first" : "fallback")
              : step.skipReason();
      answer.add(new PlannedChannel(step.kind(), step.isUsed() ? "use" : "skip", reason));
    }
    return answer;
  }
}
