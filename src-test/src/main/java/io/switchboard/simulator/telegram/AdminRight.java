package io.switchboard.simulator.telegram;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What an administrator of a group may do, in the order of Telegram's JSON. */
public enum AdminRight {
  MANAGE_CHAT,
  CHANGE_INFO,
  DELETE_MESSAGES,
  INVITE_USERS,
  RESTRICT_MEMBERS,
  PIN_MESSAGES,
  MANAGE_TOPICS,
  PROMOTE_MEMBERS,
  MANAGE_VIDEO_CHATS,
  POST_STORIES,
  EDIT_STORIES,
  DELETE_STORIES,
  MANAGE_TAGS;

  /** The Bot API's name, such as {@code can_manage_topics}. */
  public String field() {
    return "can_" + name().toLowerCase(Locale.ROOT);
  }

  /** The right with this name, with or without {@code can_}. */
  public static AdminRight named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replaceFirst("^CAN_", ""));
  }

  /** All rights. */
  public static Set<AdminRight> all() {
    return EnumSet.allOf(AdminRight.class);
  }

  /** All rights without these. */
  public static Set<AdminRight> allBut(AdminRight... missing) {
    Set<AdminRight> rights = all();
    rights.removeAll(Set.of(missing));
    return rights;
  }
}
