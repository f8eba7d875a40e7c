package io.switchboard.support.transcripts.control;

import io.switchboard.support.conversations.boundary.ConversationView;
import java.io.IOException;
import java.io.OutputStream;

/** A form that a transcript is written in. */
public interface TranscriptForm {
  /** How many entries are read at a time. */
  int PAGE = 500;

  /**
   * Writes the transcript as long as it was when the view was made, and leaves the stream open.
   *
   * @throws IllegalStateException if it was deleted in between; what is written is then cut off
   */
  void write(ConversationView view, OutputStream out) throws IOException;
}
