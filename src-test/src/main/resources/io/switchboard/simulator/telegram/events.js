// Service messages in words.

const names = (users) => users.map((user) => user.first_name).join(", ");

/** What a service message tells, such as “Olga closed the topic”. */
export function inWords(message) {
  const told = JSON.parse("{" + message.service + "}");
  const who = message.senderName;
  if (told.forum_topic_created) return who + " created the topic “" + told.forum_topic_created.name + "”";
  if (told.forum_topic_edited) {
    const changed = told.forum_topic_edited;
    const parts = [];
    if (changed.name !== undefined) parts.push("renamed the topic to “" + changed.name + "”");
    if (changed.icon_custom_emoji_id !== undefined) parts.push("changed the topic's icon");
    return who + " " + parts.join(" and ");
  }
  if (told.forum_topic_closed) return who + " closed the topic";
  if (told.forum_topic_reopened) return who + " reopened the topic";
  if (told.pinned_message) return who + " pinned “" + (told.pinned_message.text || told.pinned_message.caption || "a file").slice(0, 80) + "”";
  if (told.new_chat_members) {
    const came = told.new_chat_members;
    return came[0].id === message.senderId ? who + " joined" : who + " added " + names(came);
  }
  if (told.left_chat_member) {
    const gone = told.left_chat_member;
    return gone.id === message.senderId ? who + " left" : who + " removed " + gone.first_name;
  }
  if (told.supergroup_chat_created) return who + " created the group";
  if (told.migrate_to_chat_id || told.migrate_from_chat_id) return "The group became a supergroup";
  return Object.keys(told)[0];
}
