package io.switchboard.web.console;

import io.switchboard.telemetry.boundary.CheckHealth;
import io.switchboard.telemetry.boundary.CheckHealth.Check;
import io.switchboard.telemetry.boundary.CheckHealth.Report;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What {@code /health} answers, in words. */
@Named
@RequestScoped
public class ShowHealth {
  private final CheckHealth health;
  private final Texts texts;
  private Report report;

  /** One thing that was looked at. */
  public record Line(String name, String tone, String reason) {}

  ShowHealth() {
    this(null, null);
  }

  @Inject
  ShowHealth(CheckHealth health, Texts texts) {
    this.health = health;
    this.texts = texts;
  }

  /** The worst of all: {@code ok}, {@code waiting} for somebody, or a {@code problem}. */
  public String getTone() {
    if (report().isWell()) {
      return "ok";
    }
    return report().checks().stream().allMatch(check -> check.isWell() || !check.essential())
        ? "waiting"
        : "problem";
  }

  public List<Line> getLines() {
    return report().checks().stream().map(this::line).toList();
  }

  private Line line(Check check) {
    String key = "health." + check.name();
    return new Line(texts.has(key) ? texts.get(key) : check.name(), tone(check), check.reason());
  }

  private static String tone(Check check) {
    if (check.isWell()) {
      return "ok";
    }
    return check.essential() ? "problem" : "waiting";
  }

  private Report report() {
    if (report == null) {
      report = health.all();
    }
    return report;
  }
}
