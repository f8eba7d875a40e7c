package io.switchboard.platform.mail;

import io.switchboard.platform.mail.MailOutcome.Failed;
import io.switchboard.platform.mail.MailOutcome.NotConfigured;
import io.switchboard.platform.mail.MailOutcome.Sent;
import io.switchboard.platform.mail.MailSettings.Encryption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mails by the configured server. Blocks for at most half a minute: not for requests. */
@ApplicationScoped
public class SendMail {
  private static final Logger LOG = LoggerFactory.getLogger(SendMail.class);
  private static final String CONNECT_MILLIS = "5000";
  private static final String ANSWER_MILLIS = "10000";

  private MailSettings settings;
  private Clock clock;
  private boolean complained;

  SendMail() {}

  @Inject
  public SendMail(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Sends the mail once; repeats nothing. That there is no server is logged once. */
  public MailOutcome send(Mail mail) {
    Optional<String> host = settings.host();
    if (host.isEmpty()) {
      complain();
      return new NotConfigured();
    }
    Session session = Session.getInstance(properties(settings.encryption()));
    try (Transport transport = session.getTransport("smtp")) {
      MimeMessage message = message(session, mail);
      transport.connect(
          host.get(),
          settings.port(),
          settings.username().orElse(null),
          settings.password().orElse(null));
      transport.sendMessage(message, message.getAllRecipients());
      return new Sent();
    } catch (AuthenticationFailedException e) {
      return new Failed("The mail server refuses our name and password.");
    } catch (MessagingException e) {
      return new Failed(oneLine(e));
    }
  }

  private MimeMessage message(Session session, Mail mail) throws MessagingException {
    MimeMessage message = new MimeMessage(session);
    message.setFrom(new InternetAddress(settings.from(), true));
    for (String address : mail.to()) {
      Address recipient = new InternetAddress(address, true);
      message.addRecipient(Message.RecipientType.TO, recipient);
    }
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  private static Properties properties(Encryption encryption) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
    String startTls = Boolean.toString(encryption == Encryption.STARTTLS);
    properties.setProperty("mail.smtp.starttls.enable", startTls);
    properties.setProperty("mail.smtp.starttls.required", startTls);
    properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
    return properties;
  }

  private static String oneLine(MessagingException failure) {
    return String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private synchronized void complain() {
    if (!complained) {
      complained = true;
      LOG.warn("No mail is sent: SWITCHBOARD_SMTP_HOST is not set.");
    }
  }
}
