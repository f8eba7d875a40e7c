package io.switchboard.support.conversations.boundary;

import io.switchboard.channels.boundary.HostsTopics.Button;
import io.switchboard.support.boundary.ConversationRef;
import java.util.List;

/** The buttons beneath what the desk posts; what they send back names the conversation. */
public final class TopicButtons {
  public static final String CLAIM = "claim";
  public static final String TAKE_OVER = "take-over";
  public static final String CLOSE = "close";
  public static final String NOTE = "note";

  private TopicButtons() {}

  /** Claim, close, note. */
  public static List<List<Button>> all(ConversationRef ref) {
    return List.of(
        List.of(button("Claim", CLAIM, ref)),
        List.of(button("Close", CLOSE, ref), button("Note", NOTE, ref)));
  }

  public static List<List<Button>> claim(ConversationRef ref) {
    return List.of(List.of(button("Claim", CLAIM, ref)));
  }

  public static List<List<Button>> takeOver(ConversationRef ref) {
    return List.of(List.of(button("Take over", TAKE_OVER, ref)));
  }

  private static Button button(String label, String deed, ConversationRef ref) {
    return new Button(label, deed + ":" + ref.id());
  }
}
