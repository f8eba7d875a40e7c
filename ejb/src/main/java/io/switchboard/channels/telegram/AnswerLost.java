package io.switchboard.channels.telegram;

import java.io.IOException;

/** The request was on its way, and its answer did not come: what it did is not known. */
final class AnswerLost extends IOException {
  private static final long serialVersionUID = 1L;

  AnswerLost(IOException cause) {
    super("The answer was lost: " + cause.getClass().getSimpleName());
  }

  AnswerLost(String reason) {
    super(reason);
  }
}
