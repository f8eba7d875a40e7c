package io.switchboard.support.topics.boundary;

import io.switchboard.support.boundary.ConversationRef;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The port by which a topic that is made anew learns what was said before. */
public interface RecallsConversation {

  /**
   * The last messages as they are to be repeated in the topic, oldest first; empty if it is gone.
   *
   * @param except entries of the transcript that are left out, for they are still to be posted
   */
  List<String> lastMessages(ConversationRef conversation, int most, Set<UUID> except);
}
