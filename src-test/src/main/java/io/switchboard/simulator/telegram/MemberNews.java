package io.switchboard.simulator.telegram;

/** Tells bots that somebody's place in a group has changed. */
final class MemberNews {

  private final World world;
  private final Group group;
  private final Actor by;

  MemberNews(World world, Group group, Actor by) {
    this.world = world;
    this.group = group;
    this.by = by;
  }

  /** The one concerned hears it as {@code my_chat_member}, other administrators as chat_member. */
  void tell(Member before, Member after) {
    Bot concerned = world.bot(after.id());
    String user = concerned == null ? world.person(after.id()).userJson() : concerned.userJson();
    StringBuilder out = new StringBuilder(1_024).append("{\"chat\":").append(group.json());
    out.append(",\"from\":").append(by.json());
    out.append(",\"date\":").append(world.clock().millis() / 1_000);
    out.append(",\"old_chat_member\":").append(before.json(user, group.isSupergroup()));
    out.append(",\"new_chat_member\":").append(after.json(user, group.isSupergroup())).append('}');
    String json = out.toString();
    if (concerned != null) {
      concerned.updates().add("my_chat_member", group.id(), json);
    }
    for (Member member : group.members()) {
      Bot bot =
          member.id() != after.id() && member.isAdministrator() ? world.bot(member.id()) : null;
      if (bot != null) {
        bot.updates().add("chat_member", group.id(), json);
      }
    }
  }
}
