package io.switchboard.web.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.platform.mail.Mail;
import io.switchboard.support.desk.boundary.DeskSetUp;
import io.switchboard.web.rest.FieldChecks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A desk as a body wants it; what is left out stays as it is.
 *
 * @param groupId a number, as such or as a text
 */
public record WantedDesk(
    String botToken, JsonNode groupId, List<String> allowedOrigins, List<String> alertEmails) {
  private static final int LONGEST_TOKEN = 200;
  private static final int MOST_ORIGINS = 50;
  private static final int MOST_ADDRESSES = 20;
  private static final Pattern GROUP = Pattern.compile("-\\d{1,18}");
  private static final Pattern ORIGIN =
      Pattern.compile(
          "https?://(\\[[0-9a-f:.]+]|[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?)(:[1-9]\\d{0,4})?");

  public WantedDesk {
    FieldChecks checks = new FieldChecks();
    if (botToken != null) {
      checks.text("botToken", botToken, 1, LONGEST_TOKEN);
    }
    checks.that(
        isAbsent(groupId) || GROUP.matcher(groupId.asText()).matches(),
        "groupId",
        "must be a supergroup's id, such as -1001234567890");
    checks.that(
        isAll(allowedOrigins, MOST_ORIGINS, origin -> ORIGIN.matcher(lower(origin)).matches()),
        "allowedOrigins",
        "must be at most " + MOST_ORIGINS + " origins such as https://www.example.com");
    checks.that(
        isAll(alertEmails, MOST_ADDRESSES, Mail::isAddress),
        "alertEmails",
        "must be at most " + MOST_ADDRESSES + " e-mail addresses");
    checks.done();
  }

  private static boolean isAbsent(JsonNode node) {
    return node == null || node.isNull();
  }

  private static boolean isAll(List<String> texts, int most, Predicate<String> rule) {
    return texts == null
        || (texts.size() <= most
            && texts.stream().allMatch(text -> text != null && rule.test(text)));
  }

  private static String lower(String origin) {
    return origin.toLowerCase(Locale.ROOT);
  }

  DeskSetUp.Request request() {
    return new DeskSetUp.Request(
        Optional.ofNullable(botToken),
        isAbsent(groupId) ? Optional.empty() : Optional.of(groupId.asText()),
        Optional.ofNullable(allowedOrigins)
            .map(origins -> origins.stream().map(WantedDesk::lower).distinct().toList()),
        Optional.ofNullable(alertEmails).map(addresses -> addresses.stream().distinct().toList()));
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "WantedDesk[groupId=" + groupId + "]";
  }
}
