package io.switchboard.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Checks passwords, few at a time: each costs a core a fraction of a second. */
@ApplicationScoped
public class PasswordCheck {
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  /** Whether it is the password; without a hash it is not, after the same work. */
  public boolean matches(Optional<PasswordHash> hash, char[] password) {
    turns.acquireUninterruptibly();
    try {
      return hash.orElse(PasswordHash.OF_NOBODY).matches(password) && hash.isPresent();
    } finally {
      turns.release();
    }
  }
}
