package io.switchboard.simulator.telegram;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a bot or a person is in a group.
 *
 * @param id the bot's or the person's id
 * @param status as in Telegram's {@code ChatMember}
 * @param rights an administrator's; empty for others
 */
public record Member(long id, Status status, Set<AdminRight> rights) {

  /** Telegram's words for it, in capitals. */
  public enum Status {
    CREATOR,
    ADMINISTRATOR,
    MEMBER,
    LEFT,
    KICKED
  }

  public Member {
    EnumSet<AdminRight> sorted = EnumSet.noneOf(AdminRight.class);
    if (status == Status.ADMINISTRATOR) {
      sorted.addAll(rights);
      sorted.add(AdminRight.MANAGE_CHAT);
    }
    rights = Collections.unmodifiableSet(sorted);
  }

  static Member plain(long id, Status status) {
    return new Member(id, status, Set.of());
  }

  /** Whether it takes part: it is neither gone nor removed. */
  public boolean isPresent() {
    return status != Status.LEFT && status != Status.KICKED;
  }

  /** Whether it may do this as the owner or as an administrator. */
  public boolean may(AdminRight right) {
    return status == Status.CREATOR || rights.contains(right);
  }

  boolean isAdministrator() {
    return status == Status.CREATOR || status == Status.ADMINISTRATOR;
  }

  String json(String userJson, boolean supergroup) {
    StringBuilder out = new StringBuilder(512).append("{\"user\":").append(userJson);
    out.append(",\"status\":\"").append(status.name().toLowerCase(Locale.ROOT)).append('"');
    switch (status) {
      case CREATOR -> out.append(",\"is_anonymous\":false");
      case ADMINISTRATOR -> rights(out.append(",\"can_be_edited\":false"), supergroup);
      case KICKED -> out.append(",\"until_date\":0");
      default -> {}
    }
    return out.append('}').toString();
  }

  private void rights(StringBuilder out, boolean supergroup) {
    for (AdminRight right : AdminRight.values()) {
      if (supergroup || right != AdminRight.MANAGE_TOPICS) {
        out.append(",\"").append(right.field()).append("\":").append(rights.contains(right));
      }
    }
    out.append(",\"is_anonymous\":false,\"can_manage_voice_chats\":")
        .append(rights.contains(AdminRight.MANAGE_VIDEO_CHATS));
  }
}
