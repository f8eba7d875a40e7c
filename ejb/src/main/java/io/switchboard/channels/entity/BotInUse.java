package io.switchboard.channels.entity;

/** Another owner, perhaps of another workspace, has set up this bot. */
public class BotInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BotInUse() {
    super("This bot is already in use.");
  }
}
