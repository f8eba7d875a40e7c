package io.switchboard.support.desk.control;

import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.mail.Mail;
import io.switchboard.platform.mail.MailOutcome;
import io.switchboard.platform.mail.SendMail;
import io.switchboard.support.desk.boundary.DeskStatus;
import io.switchboard.support.desk.entity.Desks;
import io.switchboard.support.desk.entity.Desks.DueAlert;
import io.switchboard.support.desk.entity.KeptDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails those whom a desk names that it has turned, once for each turn and on one node only. A mail
 * that fails is tried again every minute, a few times; of two turns in a row, the last is told.
 */
@ApplicationScoped
public class AlertDesks {
  private static final Logger LOG = LoggerFactory.getLogger(AlertDesks.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_TRIES = 5;
  private static final int MOST = 20;

  private Desks desks;
  private ListWorkspaces workspaces;
  private SendMail mails;
  private Clock clock;

  AlertDesks() {}

  @Inject
  public AlertDesks(Desks desks, ListWorkspaces workspaces, SendMail mails, Clock clock) {
    this.desks = desks;
    this.workspaces = workspaces;
    this.mails = mails;
    this.clock = clock;
  }

  /** Mails what is due; a try counts before it begins, so that a crash does not undo it. */
  @Transactional(TxType.NOT_SUPPORTED)
  public void alert() {
    Instant now = clock.instant();
    desks.takeDueAlerts(now, now.plus(PAUSE), MOST).forEach(this::alert);
  }

  private void alert(DueAlert alert) {
    KeptDesk desk = alert.desk();
    if (!desk.alertEmails().isEmpty()
        && mails.send(mail(desk)) instanceof MailOutcome.Failed failed
        && isTriedAgain(alert, failed)) {
      return;
    }
    desks.alerted(desk);
  }

  private static boolean isTriedAgain(DueAlert alert, MailOutcome.Failed failed) {
    boolean again = alert.tries() + 1 < MOST_TRIES;
    LOG.warn(
        "The alert of the desk of workspace {} is not mailed: {} {}",
        alert.desk().workspace(),
        failed.reason(),
        again ? "It is tried again." : "It is given up. See SWITCHBOARD_SMTP_HOST.");
    return again;
  }

  private Mail mail(KeptDesk desk) {
    String name =
        workspaces
            .find(desk.workspace())
            .map(WorkspaceView::name)
            .orElse(desk.workspace().toString());
    return desk.status() == DeskStatus.READY
        ? new Mail(
            desk.alertEmails(),
            "Support desk of " + name + " is ready",
            "The bot works in the group \""
                + desk.group().title()
                + "\". What waited goes out in its order.\n")
        : new Mail(
            desk.alertEmails(),
            "Support desk of " + name + " needs you",
            "Messages of customers wait: the bot cannot work in the group \""
                + desk.group().title()
                + "\".\n\n"
                + desk.reason().orElse("")
                + "\n\nIt is looked at again every minute, and nothing is lost meanwhile.\n");
  }
}
