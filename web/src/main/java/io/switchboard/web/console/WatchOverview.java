package io.switchboard.web.console;

import io.switchboard.channels.boundary.ChannelStatus;
import io.switchboard.channels.boundary.CountChannels;
import io.switchboard.notifications.boundary.CountDeliveries;
import io.switchboard.notifications.boundary.DeliveryPulse;
import io.switchboard.notifications.boundary.DeliveryPulse.Minute;
import io.switchboard.support.desk.boundary.ViewDesk;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What is going through now, and what needs somebody; read anew with each request. */
@Named
@RequestScoped
public class WatchOverview {
  private final CountDeliveries deliveries;
  private final CountChannels channels;
  private final ViewDesk desks;
  private final ChosenWorkspace workspace;

  private DeliveryPulse pulse;
  private SessionCells sessions;
  private List<Long> growth;

  /** Something that needs a person, and where it is dealt with. */
  public record Attention(String tone, String textKey, long count, String address) {}

  WatchOverview() {
    this(null, null, null, null);
  }

  @Inject
  WatchOverview(
      CountDeliveries deliveries,
      CountChannels channels,
      ViewDesk desks,
      ChosenWorkspace workspace) {
    this.deliveries = deliveries;
    this.channels = channels;
    this.desks = desks;
    this.workspace = workspace;
  }

  @PostConstruct
  void count() {
    pulse = deliveries.now(workspace.scope());
    sessions = new SessionCells(channels.byState(workspace.scope()));
    growth = channels.growth(workspace.scope());
  }

  public long getDelivered() {
    return pulse.lastHour().stream().mapToLong(Minute::total).sum();
  }

  public String getDeliveredLine() {
    return Sparkline.points(pulse.lastHour().stream().map(Minute::total).toList());
  }

  public long getWaiting() {
    return pulse.waiting();
  }

  public String getWaitingLine() {
    return Sparkline.points(pulse.dueNextHour());
  }

  public long getFailed() {
    return pulse.dead();
  }

  public String getFailedLine() {
    return Sparkline.points(pulse.diedLastHour());
  }

  public long getConnected() {
    return sessions.in(ChannelStatus.CONNECTED) + sessions.in(ChannelStatus.DEGRADED);
  }

  public String getConnectedLine() {
    return Sparkline.points(growth);
  }

  public DeliveryChart getChart() {
    return new DeliveryChart(pulse.lastHour());
  }

  public SessionCells getSessions() {
    return sessions;
  }

  /** The worst first; empty when nothing needs anybody. */
  public List<Attention> getAttention() {
    List<Attention> all = new ArrayList<>();
    add(all, "problem", "desks", degradedDesks(), Address.of("health"));
    add(all, "problem", "deadLetters", pulse.dead(), Address.of("dead-letters"));
    add(all, ChannelStatus.SUSPENDED, "problem");
    add(all, ChannelStatus.DISCONNECTED, "problem");
    add(all, ChannelStatus.DEGRADED, "waiting");
    return all;
  }

  private long degradedDesks() {
    return desks.degraded().stream()
        .filter(desk -> workspace.scope().map(desk::equals).orElse(true))
        .count();
  }

  private void add(List<Attention> all, ChannelStatus status, String tone) {
    Address address = Address.of("channels").with("status", status.word());
    add(all, tone, status.word(), sessions.in(status), address);
  }

  private static void add(
      List<Attention> all, String tone, String name, long count, Address address) {
    if (count > 0) {
      all.add(new Attention(tone, "attention." + name, count, address.toString()));
    }
  }
}
