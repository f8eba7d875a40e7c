package io.switchboard.channels.telegram;

import java.io.IOException;

/** Something between us and Telegram answered in its place. */
final class ForeignAnswer extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  ForeignAnswer(int status) {
    super("HTTP " + status + " that is not from Telegram");
    this.status = status;
  }

  int status() {
    return status;
  }
}
