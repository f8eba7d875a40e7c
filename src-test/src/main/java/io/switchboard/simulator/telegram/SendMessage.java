package io.switchboard.simulator.telegram;

/** {@code sendMessage}, refusing what Telegram refuses, in the same order and words. */
final class SendMessage implements BotMethod {

  static final int MAX_LENGTH = 4096;

  private final Sends sends;

  SendMessage(Sends sends) {
    this.sends = sends;
  }

  @Override
  public Answer carryOut(BotCall call) throws Refusal {
    return sends.send(call, new Text(call.parameters()));
  }

  private record Text(Parameters given) implements Sends.Content {

    @Override
    public FormattedText text() throws Refusal {
      if (given.text("text").isEmpty()) {
        throw Refusal.badRequest("message text is empty");
      }
      return GivenText.of(given, "text", "entities");
    }

    @Override
    public FormattedText checked(FormattedText text) throws Refusal {
      FormattedText trimmed = text.trimmed();
      if (trimmed.isBlank()) {
        throw Refusal.badRequest("text must be non-empty");
      }
      if (trimmed.codePoints() > MAX_LENGTH) {
        throw Refusal.badRequest("message is too long");
      }
      return trimmed;
    }

    @Override
    public Attachment attachment() {
      return null;
    }
  }
}
