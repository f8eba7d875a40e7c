package io.switchboard.identity.control;

import io.switchboard.audit.boundary.ActorName;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Names the current caller for the audit. */
@ApplicationScoped
public class CallerName implements ActorName {
  @Override
  public String current() {
    return CurrentCaller.get().map(Caller::name).orElse("system");
  }

  @Override
  public Optional<String> from() {
    return CurrentCaller.from();
  }
}
