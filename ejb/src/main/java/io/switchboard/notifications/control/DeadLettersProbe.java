package io.switchboard.notifications.control;

import io.switchboard.notifications.boundary.FindDeadLetters;
import io.switchboard.notifications.boundary.FindDeadLetters.Filter;
import io.switchboard.telemetry.boundary.HealthProbe;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Dead letters degrade the installation's health until a person has dealt with them. */
@ApplicationScoped
public class DeadLettersProbe implements HealthProbe {
  private FindDeadLetters letters;

  DeadLettersProbe() {}

  @Inject
  public DeadLettersProbe(FindDeadLetters letters) {
    this.letters = letters;
  }

  @Override
  public String name() {
    return "dead-letters";
  }

  @Override
  public Finding check() {
    long count = letters.count(Filter.ALL);
    return count == 0
        ? Finding.well()
        : Finding.unwell(
            (count == 1 ? "1 notification" : count + " notifications")
                + " could not be delivered. Look under Dead letters.");
  }
}
