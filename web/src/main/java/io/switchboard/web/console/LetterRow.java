package io.switchboard.web.console;

import io.switchboard.notifications.boundary.DeadLetter;
import io.switchboard.notifications.boundary.NotificationStory.StoryAttempt;
import java.util.List;

/** A dead letter as a line of the list. */
public record LetterRow(DeadLetter letter) {

  /** The platform's own words at the last attempt; null when it was never tried. */
  public String cause() {
    List<StoryAttempt> attempts = letter.story().attempts();
    return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).reason();
  }

  public String platform() {
    List<StoryAttempt> attempts = letter.story().attempts();
    return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1).platform().word();
  }

  public int tries() {
    return letter.story().attempts().size();
  }

  public String user() {
    return letter.story().userId().value();
  }

  public String story() {
    return Address.of("notification").with("id", letter.notificationId()).toString();
  }
}
