package io.switchboard.notifications.boundary;

import io.switchboard.notifications.entity.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** Takes dead letters off the list; their notifications stay failed. */
@ApplicationScoped
public class DeleteDeadLetters {
  private DeadLetters letters;

  DeleteDeadLetters() {}

  @Inject
  public DeleteDeadLetters(DeadLetters letters) {
    this.letters = letters;
  }

  /** How many there were. */
  public int delete(Collection<UUID> ids) {
    return letters.delete(ids);
  }
}
