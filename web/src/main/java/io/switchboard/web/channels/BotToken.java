package io.switchboard.web.channels;

import io.switchboard.web.rest.FieldChecks;

/** A bot's token, as a body brings it. */
public record BotToken(String botToken) {
  private static final int MAX_LENGTH = 200;

  public BotToken {
    new FieldChecks().text("botToken", botToken, 1, MAX_LENGTH).done();
  }

  @Override
  public String toString() {
    return "BotToken[botToken=[secret]]";
  }
}
