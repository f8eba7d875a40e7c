package io.switchboard.identity.trigger;

import io.switchboard.identity.boundary.CreateFirstMember;
import io.switchboard.platform.persistence.MigrateSchema;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Checks at start what identity needs, and makes the first member. */
@Singleton
@Startup
@DependsOn(MigrateSchema.NAME)
public class PrepareIdentity {
  @Inject private CreateFirstMember createFirstMember;

  @PostConstruct
  void prepare() {
    createFirstMember.createIfNone();
  }
}
