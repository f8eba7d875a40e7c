package io.switchboard.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import io.switchboard.harness.Answer;
import io.switchboard.harness.Api;
import io.switchboard.harness.Await;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.AdminRight;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.TelegramSimulator;
import io.switchboard.testing.Tenant;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A workspace's desk: how it is set up, what degrades it, and how it ends. */
class DeskSetUpIT {
  private static TelegramSimulator telegram;
  private static Api operator;
  private static GreenMail mails;

  private final Tenant tenant = Tenant.shared("Desk of Acme");
  private final String path = "/v1/admin/workspaces/" + tenant.id() + "/support";
  private final String address = "desk-" + tenant.id() + "@example.com";
  private Bot bot;
  private Person owner;
  private long group;

  @BeforeAll
  static void start() {
    operator = RunningSwitchboard.shared().operator();
    telegram = RunningSwitchboard.telegram();
    mails = RunningSwitchboard.mails();
  }

  @BeforeEach
  void makeGroup() {
    bot = tenant.newBot();
    owner = telegram.createPerson("Olga", null);
    group = telegram.createForum("Acme support", owner, bot);
  }

  private Map<String, Object> wanted(Object... more) {
    Map<String, Object> body = new HashMap<>();
    body.put("botToken", bot.token());
    body.put("groupId", group);
    body.put("allowedOrigins", List.of("https://WWW.acme.example"));
    body.put("alertEmails", List.of(address));
    for (int i = 0; i < more.length; i += 2) {
      body.put((String) more[i], more[i + 1]);
    }
    return body;
  }

  private Answer put(Map<String, Object> body) {
    return operator.call("PUT", path, body);
  }

  private JsonNode awaitStatus(String status) {
    JsonNode[] last = new JsonNode[1];
    Await.until(
        Tenant.SOON,
        () -> {
          last[0] = operator.get(path).expect(200).json();
          return last[0].path("status").asText().equals(status);
        },
        () -> "not " + status + ": " + last[0]);
    return last[0];
  }

  private List<String> subjects() {
    return Arrays.stream(mails.getReceivedMessages())
        .filter(mail -> isFor(mail, address))
        .map(DeskSetUpIT::subject)
        .toList();
  }

  private static boolean isFor(MimeMessage mail, String address) {
    try {
      return mail.getAllRecipients()[0].toString().equals(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void awaitMails(String... subjects) {
    Await.until(
        Tenant.SOON, () -> subjects().equals(List.of(subjects)), () -> "mails: " + subjects());
  }

  @Test
  void aDeskIsShownAsItWasSetUpWithoutItsToken() {
    Answer answer = put(wanted()).expect(200);
    JsonNode desk = answer.json();
    assertThat(desk.path("bot_username").asText()).isEqualTo(bot.username());
    assertThat(desk.path("group_title").asText()).isEqualTo("Acme support");
    assertThat(desk.path("group_id").asText()).isEqualTo(Long.toString(group));
    assertThat(desk.path("status").asText()).isEqualTo("ready");
    assertThat(desk.path("missing")).isEmpty();
    assertThat(desk.at("/allowed_origins/0").asText()).isEqualTo("https://www.acme.example");
    assertThat(answer.text()).doesNotContain(bot.token());
    assertThat(operator.get(path).expect(200).json()).isEqualTo(desk);
  }

  @Test
  void aChangeLeavesAloneWhatItDoesNotName() {
    put(wanted()).expect(200);
    JsonNode changed =
        put(Map.of("allowedOrigins", List.of("http://localhost:3000"))).expect(200).json();
    assertThat(changed.at("/allowed_origins/0").asText()).isEqualTo("http://localhost:3000");
    assertThat(changed.at("/alert_emails/0").asText()).isEqualTo(address);
    assertThat(changed.path("group_id").asText()).isEqualTo(Long.toString(group));
  }

  @Test
  void theFirstSetUpIsWhole() {
    assertThat(put(Map.of("groupId", group)).expect(400).text()).contains("botToken");
    assertThat(put(Map.of("botToken", bot.token())).expect(400).text()).contains("groupId");
    String other = path.replace(tenant.id(), "00000000-0000-7000-8000-000000000000");
    operator.call("PUT", other, wanted()).expect(404);
    operator.get(path).expect(404);
    operator.delete(path).expect(404);
  }

  @Test
  void aGroupInWhichTheBotCannotWorkIsRefusedWithWhatToDo() {
    telegram.groups().promote(group, bot.id(), AdminRight.allBut(AdminRight.MANAGE_TOPICS));
    Answer refused = put(wanted()).expect(422);
    assertThat(refused.field("code")).isEqualTo("group_unusable");
    assertThat(refused.field("detail")).contains("manage topics");
    assertThat(refused.json().at("/errors/0/message").asText()).contains("Administrators");
    assertThat(put(wanted("groupId", "-1009999999999")).expect(422).field("code"))
        .isEqualTo("group_unusable");
    operator.get(path).expect(404);
  }

  @Test
  void aTokenThatTelegramDoesNotKnowIsRefused() {
    assertThat(
            put(wanted("botToken", "7000000099:AAabcdefghijklmnopqrstuvwxyzABCDEFG"))
                .expect(400)
                .field("code"))
        .isEqualTo("invalid_bot_token");
  }

  @Test
  void telegramsOutageIsToldAsSuch() {
    telegram.faults().add(FaultRule.error(502, "Bad Gateway").ofBot(bot.id()).next(3));
    assertThat(put(wanted()).expect(503).field("code")).isEqualTo("telegram_unavailable");
    telegram.faults().clear();
  }

  @Test
  void aBotServesOneDeskOrOneUserUntilItIsRemoved() {
    put(wanted()).expect(200);
    Tenant other = Tenant.shared("Other");
    String otherPath = path.replace(tenant.id(), other.id());
    assertThat(operator.call("PUT", otherPath, wanted()).expect(409).field("code"))
        .isEqualTo("bot_in_use");
    Map<String, String> token = Map.of("botToken", bot.token());
    Api ada = tenant.as("ada");
    assertThat(ada.post("/v1/channels/telegram/setup", token).expect(409).field("code"))
        .isEqualTo("bot_in_use");
    assertThat(ada.get("/v1/channels").expect(200).json().path("items")).isEmpty();

    operator.delete(path).expect(204);
    operator.get(path).expect(404);
    ada.post("/v1/channels/telegram/setup", token).expect(200);
  }

  @Test
  void aDeskWhoseBotLostItsRightsIsDegradedUntilItHasThemAgain() {
    put(wanted()).expect(200);
    telegram.groups().promote(group, bot.id(), AdminRight.allBut(AdminRight.MANAGE_TOPICS));
    JsonNode degraded = awaitStatus("degraded");
    assertThat(degraded.at("/missing/0").asText()).contains("manage topics");
    JsonNode health = operator.get("/health").expect(200).json();
    assertThat(health.path("checks").toString()).contains("Desk of Acme", "manage topics");
    awaitMails("Support desk of Desk of Acme needs you");

    telegram.groups().promote(group, bot.id(), AdminRight.all());
    assertThat(awaitStatus("ready").path("missing")).isEmpty();
    awaitMails("Support desk of Desk of Acme needs you", "Support desk of Desk of Acme is ready");
  }

  @Test
  void aDeadTokenDegradesTheDeskAndANewOneMendsIt() {
    put(wanted()).expect(200);
    String fresh = telegram.revokeToken(bot);
    assertThat(awaitStatus("degraded").at("/missing/0").asText()).contains("token");
    put(Map.of("botToken", fresh)).expect(200);
    awaitStatus("ready");
    assertThat(operator.get("/health").text()).doesNotContain(fresh);
  }

  @Test
  void anotherBotTakesThePlaceOfTheFormer() {
    put(wanted()).expect(200);
    Bot second = tenant.newBot();
    telegram.groups().add(group, second, AdminRight.all());
    JsonNode desk = put(Map.of("botToken", second.token())).expect(200).json();
    assertThat(desk.path("bot_username").asText()).isEqualTo(second.username());
    tenant
        .as("ada")
        .post("/v1/channels/telegram/setup", Map.of("botToken", bot.token()))
        .expect(200);
  }
}
