package io.switchboard.notifications.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which channels are tried for a notification, in which order, and why others are not.
 *
 * <p>The order is the application's where it named channels; else the user's priorities, 1 first;
 * else the default order of platforms.
 */
public final class FallbackPlan {

  /**
   * A channel's place in the plan.
   *
   * @param route null where the user has no such channel
   * @param skipReason why it is not tried; null where it is
   */
  public record Step(ChannelKind kind, ChannelRoute route, String skipReason) {
    public boolean isUsed() {
      return skipReason == null;
    }
  }

  private final List<Step> steps;

  private FallbackPlan(List<Step> steps) {
    this.steps = steps;
  }

  /**
   * @param wanted the channels that the application named, in its order; empty for the user's
   * @param usedUp channels that were tried and failed
   */
  public static FallbackPlan of(
      Collection<ChannelRoute> routes, List<ChannelKind> wanted, Set<ChannelKind> usedUp) {
    List<Step> steps = new ArrayList<>();
    if (wanted.isEmpty()) {
      routes.stream()
          .sorted(
              Comparator.comparing(
                      ChannelRoute::priority, Comparator.nullsLast(Comparator.naturalOrder()))
                  .thenComparing(ChannelRoute::kind))
          .forEach(route -> steps.add(step(route.kind(), route, usedUp)));
    } else {
      for (ChannelKind kind : wanted) {
        ChannelRoute route =
            routes.stream().filter(candidate -> candidate.kind() == kind).findFirst().orElse(null);
        steps.add(step(kind, route, usedUp));
      }
    }
    return new FallbackPlan(List.copyOf(steps));
  }

  private static Step step(ChannelKind kind, ChannelRoute route, Set<ChannelKind> usedUp) {
    return new Step(kind, route, skipReason(kind, route, usedUp));
  }

  private static String skipReason(ChannelKind kind, ChannelRoute route, Set<ChannelKind> usedUp) {
    if (route == null) {
      return "not_set_up";
    }
    if (usedUp.contains(kind)) {
      return "used_up";
    }
    if (!route.enabled()) {
      return ChannelStatus.DISABLED.word();
    }
    return route.isUsable() ? null : route.status().word();
  }

  public List<Step> steps() {
    return steps;
  }

  /** The channel to try now. */
  public Optional<ChannelRoute> next() {
    return steps.stream().filter(Step::isUsed).map(Step::route).findFirst();
  }

  /** How many channels can still be tried. */
  public int usable() {
    return (int) steps.stream().filter(Step::isUsed).count();
  }

  /** Whether some channel is in the plan whose credential is dead. */
  public boolean hasSuspended() {
    return steps.stream()
        .anyMatch(step -> step.route() != null && step.route().status() == ChannelStatus.SUSPENDED);
  }
}
