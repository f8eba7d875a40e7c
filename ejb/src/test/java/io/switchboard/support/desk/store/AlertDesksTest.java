package io.switchboard.support.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.identity.entity.Workspaces;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.platform.mail.MailSettings;
import io.switchboard.platform.mail.MailSettings.Encryption;
import io.switchboard.platform.mail.SendMail;
import io.switchboard.support.desk.boundary.DeskStatus;
import io.switchboard.support.desk.control.AlertDesks;
import io.switchboard.support.desk.entity.KeptDesk;
import io.switchboard.support.desk.entity.KeptDesk.Group;
import io.switchboard.testing.SteppingClock;
import io.switchboard.testing.TestDatabase;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertDesksTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final TestDatabase database = TestDatabase.shared();
  private final JdbcDesks desks = new JdbcDesks(database);
  private final WorkspaceId workspace = database.newWorkspace();
  private final SteppingClock clock = new SteppingClock();
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private AlertDesks alerts;

  @BeforeEach
  void begin() {
    server.start();
    alerts = alerts(server.getSmtp().getPort());
    database.doAcrossWorkspaces(
        connection -> {
          try (var delete = connection.prepareStatement("delete from desk")) {
            delete.executeUpdate();
          }
        });
    desks.put(
        KeptDesk.ready(
            workspace,
            UUID.randomUUID(),
            new Group("-1001", "Support"),
            List.of(),
            List.of("desk@example.com"),
            clock.instant()));
    desks.turn(workspace, DeskStatus.DEGRADED, Optional.of("The bot was kicked."), clock.instant());
  }

  private AlertDesks alerts(int port) {
    MailSettings settings =
        new MailSettings(
            Optional.of("127.0.0.1"),
            port,
            Encryption.NONE,
            Optional.empty(),
            Optional.empty(),
            "switchboard@example.com");
    return new AlertDesks(
        desks, new ListWorkspaces(new OneName()), new SendMail(settings, clock), clock);
  }

  @AfterEach
  void end() {
    server.stop();
  }

  private int received() {
    return server.getReceivedMessages().length;
  }

  @Test
  void thoseWhomTheDeskNamesAreToldOnceWithTheReason() throws Exception {
    alerts.alert();
    clock.step(MINUTE);
    alerts.alert();
    assertThat(received()).isEqualTo(1);
    assertThat(subject(0)).isEqualTo("Support desk of Acme needs you");
    assertThat(server.getReceivedMessages()[0].getContent().toString())
        .contains("The bot was kicked.", "Support");

    desks.turn(workspace, DeskStatus.READY, Optional.empty(), clock.instant());
    alerts.alert();
    assertThat(subject(1)).isEqualTo("Support desk of Acme is ready");
  }

  private String subject(int index) throws MessagingException {
    return server.getReceivedMessages()[index].getSubject();
  }

  @Test
  void aMailThatFailsIsTriedAgainAMinuteLater() {
    AlertDesks failing = alerts(1);
    failing.alert();
    alerts.alert();
    assertThat(received()).as("not at once").isZero();
    clock.step(MINUTE);
    alerts.alert();
    assertThat(received()).isEqualTo(1);
  }

  @Test
  void afterAFewTriesItIsGivenUp() {
    AlertDesks failing = alerts(1);
    for (int i = 0; i < 5; i++) {
      failing.alert();
      clock.step(MINUTE);
    }
    alerts.alert();
    assertThat(received()).isZero();
  }

  /** One workspace is found, whatever is asked for. */
  private static final class OneName implements Workspaces {
    @Override
    public void add(WorkspaceView workspace) {
      throw new AssertionError("An alert makes no workspace");
    }

    @Override
    public Optional<WorkspaceView> find(WorkspaceId id) {
      return Optional.of(new WorkspaceView(id, "Acme", Instant.EPOCH));
    }

    @Override
    public List<WorkspaceView> list(int most, Optional<UUID> after) {
      return List.of();
    }
  }
}
