package io.switchboard.support.topics.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;

/** Makes the policies. */
@ApplicationScoped
class TopicRules {
  @Produces
  @Singleton
  AfterStep policy() {
    return new AfterStep(new PostSchedule(() -> ThreadLocalRandom.current().nextDouble()));
  }
}
