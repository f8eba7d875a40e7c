package io.switchboard.vault.boundary;

/**
 * A ciphertext does not open: its key was shredded, the master keyset is another one, or it is not
 * where it was stored.
 */
public class SecretUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SecretUnreadable(String message, Throwable cause) {
    super(message, cause);
  }
}
