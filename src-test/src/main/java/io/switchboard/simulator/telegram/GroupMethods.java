package io.switchboard.simulator.telegram;

import java.util.List;
import java.util.Map;

/** The methods of the Bot API about a chat and who is in it. */
final class GroupMethods {

  private static final String PERMISSIONS =
      ",\"permissions\":{\"can_send_messages\":true,\"can_send_media_messages\":true,"
          + "\"can_send_audios\":true,\"can_send_documents\":true,\"can_send_photos\":true,"
          + "\"can_send_videos\":true,\"can_send_video_notes\":true,\"can_send_voice_notes\":true,"
          + "\"can_send_polls\":true,\"can_send_other_messages\":true,"
          + "\"can_add_web_page_previews\":true,\"can_react_to_messages\":true,"
          + "\"can_edit_tag\":false,\"can_change_info\":false,\"can_invite_users\":true,"
          + "\"can_pin_messages\":false,\"can_manage_topics\":false}";
  private static final String FULL =
      ",\"accepted_gift_types\":{\"unlimited_gifts\":false,\"limited_gifts\":false,"
          + "\"unique_gifts\":false,\"premium_subscription\":false,\"gifts_from_channels\":false},"
          + "\"max_reaction_count\":11,\"accent_color_id\":0}";

  private final World world;
  private final Groups groups;
  private final GroupPosts posts;

  GroupMethods(World world, Groups groups, GroupPosts posts) {
    this.world = world;
    this.groups = groups;
    this.posts = posts;
  }

  void addTo(Map<String, BotMethod> methods) {
    methods.put("getChat", this::getChat);
    methods.put("getChatMember", this::getMember);
    methods.put("getChatAdministrators", this::getAdministrators);
    methods.put("getChatMemberCount", this::countMembers);
    methods.put("leaveChat", this::leave);
  }

  private Answer getChat(BotCall call) throws Refusal {
    Chat chat = chat(call);
    String json = chat.json();
    StringBuilder out = new StringBuilder(1_024).append(json, 0, json.length() - 1);
    if (chat instanceof Group group) {
      out.append(PERMISSIONS);
      List<ChatMessage> pinned = group.pinned();
      if (!pinned.isEmpty()) {
        ChatMessage newest = pinned.get(pinned.size() - 1);
        out.append(",\"pinned_message\":").append(posts.single(group, newest, call.bot()));
      }
    }
    return Answer.ok(out.append(FULL).toString());
  }

  private Answer getMember(BotCall call) throws Refusal {
    long userId = Parameters.wholeNumber(call.parameters().text("user_id"));
    if (userId <= 0) {
      throw Refusal.badRequest("invalid user_id specified");
    }
    Group group = group(call);
    String user = userJson(userId);
    Member member = group.member(userId);
    Member shown = member == null ? Member.plain(userId, Member.Status.LEFT) : member;
    return Answer.ok(shown.json(user, group.isSupergroup()));
  }

  private String userJson(long id) throws Refusal {
    Bot bot = world.bot(id);
    if (bot != null) {
      return bot.userJson();
    }
    Person person = world.person(id);
    if (person == null) {
      throw Refusal.badRequest("PARTICIPANT_ID_INVALID");
    }
    return person.userJson();
  }

  /** The bot itself and people; other bots only when they are asked for. */
  private Answer getAdministrators(BotCall call) throws Refusal {
    Group group = group(call);
    boolean bots = call.parameters().isTrue("return_bots");
    StringBuilder out = new StringBuilder(1_024).append('[');
    for (Member member : group.members()) {
      boolean shown = bots || member.id() == call.bot().id() || world.bot(member.id()) == null;
      if (shown && member.isAdministrator()) {
        out.append(out.length() == 1 ? "" : ",")
            .append(member.json(userJson(member.id()), group.isSupergroup()));
      }
    }
    return Answer.ok(out.append(']').toString());
  }

  private Answer countMembers(BotCall call) throws Refusal {
    long count = group(call).members().stream().filter(Member::isPresent).count();
    return Answer.ok(Long.toString(count));
  }

  private Answer leave(BotCall call) throws Refusal {
    Group group = group(call);
    groups.change(group, Actor.of(call.bot()), Member.plain(call.bot().id(), Member.Status.LEFT));
    return Answer.ok("true");
  }

  private Chat chat(BotCall call) throws Refusal {
    String id = call.parameters().text("chat_id");
    if (id.isEmpty()) {
      throw Refusal.badRequest("chat_id is empty");
    }
    long chatId = Parameters.wholeNumber(id);
    if (chatId < 0) {
      return world.group(call.bot(), chatId, false);
    }
    Chat chat = call.bot().chats().get(chatId);
    if (chat == null) {
      throw Refusal.badRequest("chat not found");
    }
    return chat;
  }

  private Group group(BotCall call) throws Refusal {
    if (chat(call) instanceof Group group) {
      return world.group(call.bot(), group.id(), true);
    }
    throw Refusal.badRequest("there are no administrators in the private chat");
  }
}
