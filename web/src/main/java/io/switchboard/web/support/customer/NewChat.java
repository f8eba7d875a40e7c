package io.switchboard.web.support.customer;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.web.rest.FieldChecks;
import java.util.Optional;

/**
 * The body that starts a conversation.
 *
 * @param workspace null where the installation has one only
 * @param nickname null for none
 * @param locale a language tag; null where the browser's is to be taken
 */
public record NewChat(String workspace, String nickname, String locale) {
  private static final int LONGEST_LOCALE = 35;
  static final int LONGEST_NAME = 200;

  public NewChat {
    FieldChecks checks = new FieldChecks();
    if (nickname != null) {
      checks.that(nickname.length() <= LONGEST_NAME, "nickname", "must have 2 to 32 characters");
    }
    if (locale != null) {
      checks.that(
          locale.length() <= LONGEST_LOCALE
              && locale.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*"),
          "locale",
          "must be a language tag such as en or pt-BR");
    }
    checks.done();
  }

  Optional<WorkspaceId> workspaceId() {
    return WorkspaceId.parse(workspace);
  }

  /** What the body says, else what the browser prefers, else nothing that is a language. */
  String localeOr(String acceptLanguage) {
    return locale != null ? locale.replace('_', '-') : language(acceptLanguage);
  }

  /** The language that the header names first; none if it is missing. */
  static String language(String acceptLanguage) {
    String first = acceptLanguage == null ? "" : acceptLanguage.split("[,;]", 2)[0].strip();
    return first.length() <= LONGEST_LOCALE ? first : "";
  }
}
