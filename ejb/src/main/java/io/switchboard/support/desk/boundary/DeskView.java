package io.switchboard.support.desk.boundary;

import io.switchboard.support.desk.entity.KeptDesk;
import java.time.Instant;
import java.util.List;

/**
 * A desk as those who run it see it; never its token.
 *
 * @param missing what keeps it from working, each with what to do about it; empty if it is ready
 */
public record DeskView(
    String botUsername,
    String groupId,
    String groupTitle,
    DeskStatus status,
    Instant since,
    List<String> missing,
    List<String> allowedOrigins,
    List<String> alertEmails) {
  public DeskView {
    missing = List.copyOf(missing);
    allowedOrigins = List.copyOf(allowedOrigins);
    alertEmails = List.copyOf(alertEmails);
  }

  static DeskView of(KeptDesk desk, String botUsername) {
    return new DeskView(
        botUsername,
        desk.group().id(),
        desk.group().title(),
        desk.status(),
        desk.since(),
        desk.reason().map(reason -> reason.lines().toList()).orElse(List.of()),
        desk.allowedOrigins(),
        desk.alertEmails());
  }
}
