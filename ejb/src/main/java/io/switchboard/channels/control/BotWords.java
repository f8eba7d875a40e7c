package io.switchboard.channels.control;

/** What a bot says. */
final class BotWords {
  static final String ASK_CODE =
      "Please send the six-digit code that was shown when this bot was set up.";
  static final String ATTEMPT_OVER =
      "This set-up is over. Start it again in the app to get a new code.";

  private BotWords() {}

  static String greeting(String workspace) {
    return "✅ Connected to "
        + workspace
        + "!\n\nYou will receive:\n"
        + "• Daily Spark messages\n• Automation notifications\n• Important alerts";
  }

  static String wrongCode(int left) {
    return "That is not the code. "
        + (left == 1 ? "You have one more try." : "You have " + left + " more tries.");
  }
}
