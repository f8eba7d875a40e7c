package io.switchboard.simulator.telegram;

/**
 * Somebody with a Telegram account.
 *
 * @param id the user id, which is also the id of that person's private chats
 * @param firstName the name that bots see
 * @param username without the {@code @}; may be null
 */
public record Person(long id, String firstName, String username) {

  String userJson() {
    return Json.user(id, false, firstName, username);
  }

  String chatJson() {
    StringBuilder out = new StringBuilder(96).append("{\"id\":").append(id);
    Json.quote(out.append(",\"first_name\":"), firstName);
    if (username != null) {
      Json.quote(out.append(",\"username\":"), username);
    }
    return out.append(",\"type\":\"private\"}").toString();
  }
}
