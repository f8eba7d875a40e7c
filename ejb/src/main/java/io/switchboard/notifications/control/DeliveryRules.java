package io.switchboard.notifications.control;

import io.switchboard.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;

/** Makes the policy that the operator configured. */
@ApplicationScoped
class DeliveryRules {
  @Produces
  @Singleton
  DeliveryPolicy policy(Settings settings) {
    return settings.read(
        reader ->
            new DeliveryPolicy(
                new RetrySchedule(
                    reader.durations(
                        "SWITCHBOARD_RETRY_SCHEDULE", "PT1S,PT5S,PT30S,PT2M,PT10M,PT1H"),
                    () -> ThreadLocalRandom.current().nextDouble())));
  }
}
