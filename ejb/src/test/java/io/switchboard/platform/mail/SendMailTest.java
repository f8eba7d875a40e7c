package io.switchboard.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.switchboard.platform.config.InvalidConfiguration;
import io.switchboard.platform.config.Settings;
import io.switchboard.platform.mail.MailOutcome.Failed;
import io.switchboard.platform.mail.MailOutcome.NotConfigured;
import io.switchboard.platform.mail.MailOutcome.Sent;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendMailTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
  private static final Mail MAIL =
      new Mail(List.of("ada@example.com", "bo@example.com"), "Grüße ✓", "Hello,\nĀda");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailSettings settings(String... more) {
    Map<String, String> environment = new HashMap<>();
    environment.put("SWITCHBOARD_SMTP_HOST", "127.0.0.1");
    environment.put("SWITCHBOARD_SMTP_PORT", Integer.toString(server.getSmtp().getPort()));
    environment.put("SWITCHBOARD_SMTP_FROM", "desk@example.com");
    for (int i = 0; i < more.length; i += 2) {
      environment.put("SWITCHBOARD_SMTP_" + more[i], more[i + 1]);
    }
    return Settings.of(environment).read(MailSettings::read);
  }

  private MailOutcome send(Mail mail, String... more) {
    return new SendMail(settings(more), CLOCK).send(mail);
  }

  @Test
  void aMailArrivesAsItWasWritten() throws MessagingException, IOException {
    assertThat(send(MAIL)).isEqualTo(new Sent());
    assertThat(server.getReceivedMessages()).hasSize(2);
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo("Grüße ✓");
    assertThat(message.getContent().toString().strip()).isEqualToIgnoringNewLines("Hello,\r\nĀda");
    assertThat(message.getFrom()).extracting(Object::toString).containsExactly("desk@example.com");
    assertThat(message.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("ada@example.com", "bo@example.com");
    assertThat(message.getSentDate()).isEqualTo(CLOCK.instant());
  }

  @Test
  void nothingInAMailBecomesAHeader() throws MessagingException {
    assertThat(send(new Mail(List.of("ada@example.com"), "Hi\r\nBcc: eve@example.com", "Text")))
        .isEqualTo(new Sent());
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    for (String odd :
        List.of("ada@example.com\nBcc: eve@example.com", "Ada <ada@example.com>", "ada", "a b@c")) {
      assertThatThrownBy(() -> new Mail(List.of(odd), "Hi", "Text"))
          .as(odd)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void withoutEncryptionWhereItIsAskedForNothingIsSent() {
    assertThat(send(MAIL, "TLS", "starttls")).isInstanceOf(Failed.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerThatIsAwayIsAFailureInWords() {
    MailSettings closedPort = settings();
    server.stop();
    assertThat(new SendMail(closedPort, CLOCK).send(MAIL)).isInstanceOf(Failed.class);
  }

  @Test
  void aWrongPasswordIsAFailureThatDoesNotShowIt() {
    server.setUser("desk@example.com", "desk", "right password");
    server.getUserManager().setAuthRequired(true);
    assertThat(send(MAIL, "USERNAME", "desk", "PASSWORD", "right password")).isEqualTo(new Sent());
    assertThat(send(MAIL, "USERNAME", "desk", "PASSWORD", "wrong password"))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason()).doesNotContain("wrong password"));
    assertThat(settings("USERNAME", "desk", "PASSWORD", "secret").toString())
        .doesNotContain("secret");
  }

  @Test
  void withoutAServerNothingIsMailed() {
    MailSettings none = Settings.of(Map.of()).read(MailSettings::read);
    assertThat(new SendMail(none, CLOCK).send(MAIL)).isEqualTo(new NotConfigured());
  }

  @Test
  void onTheOwnMachineEncryptionIsNotNeeded() {
    assertThat(settings().encryption()).isEqualTo(MailSettings.Encryption.NONE);
    assertThat(settings("HOST", "mail.example.com").encryption())
        .isEqualTo(MailSettings.Encryption.STARTTLS);
  }

  @Test
  void aServerWithoutASenderIsAMistake() {
    assertThatThrownBy(
            () ->
                Settings.of(
                        Map.of(
                            "SWITCHBOARD_SMTP_HOST", "mail.example.com",
                            "SWITCHBOARD_SMTP_USERNAME", "desk"))
                    .read(MailSettings::read))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("SWITCHBOARD_SMTP_FROM")
        .hasMessageContaining("SWITCHBOARD_SMTP_PASSWORD");
  }
}
