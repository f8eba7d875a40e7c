package io.switchboard.identity.boundary;

/** The current caller may not do this; nothing was done. */
public class NotPermitted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotPermitted(String message) {
    super(message);
  }
}
