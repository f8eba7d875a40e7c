package io.switchboard.simulator.telegram;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The groups, supergroups and forums: making them, who is in them as what, and what stands in them.
 * A group is named by its chat id. Mistakes of the caller's are {@link IllegalArgumentException}s.
 */
public final class Groups {

  /** How many of a topic's messages are shown. */
  static final int SHOWN = 200;

  private final World world;
  private final GroupPosts posts;
  private final AtomicLong ids = new AtomicLong(4_000_000_000L);

  Groups(World world, GroupPosts posts) {
    this.world = world;
    this.posts = posts;
  }

  /** Makes a basic group in which these bots are plain members and everybody may write. */
  long create(String title, Collection<Bot> bots) {
    Group group = new Group(-ids.incrementAndGet(), title, false, true);
    bots.forEach(bot -> group.put(Member.plain(bot.id(), Member.Status.MEMBER)));
    world.groups().put(group.id(), group);
    return group.id();
  }

  /**
   * Makes a supergroup with topics.
   *
   * @param owner its creator
   * @param administrators bots that are added with all rights
   * @return its chat id, {@code -100…}
   */
  public long createForum(String title, Person owner, Bot... administrators) {
    long id = createSupergroup(title, owner, true);
    for (Bot bot : administrators) {
      add(id, bot, AdminRight.all());
    }
    return id;
  }

  /** Makes a supergroup with or without topics; nobody but its owner is in it yet. */
  public long createSupergroup(String title, Person owner, boolean forum) {
    Group group = new Group(Group.supergroupId(-ids.incrementAndGet()), title, forum, false);
    group.put(Member.plain(owner.id(), Member.Status.CREATOR));
    world.groups().put(group.id(), group);
    posts.service(group, Actor.of(owner), 0, "\"supergroup_chat_created\":true", 0);
    return group.id();
  }

  /** Adds a bot: without rights as a member, else as an administrator. */
  public void add(long groupId, Bot bot, Set<AdminRight> rights) {
    Group group = group(groupId);
    change(group, owner(group), standing(bot.id(), rights));
  }

  /** A person becomes a member. */
  public void join(long groupId, Person person) {
    change(group(groupId), Actor.of(person), Member.plain(person.id(), Member.Status.MEMBER));
  }

  /** A person leaves. */
  public void leave(long groupId, Person person) {
    change(group(groupId), Actor.of(person), Member.plain(person.id(), Member.Status.LEFT));
  }

  /** The owner gives a member, bot or person, exactly these rights; none make it a plain member. */
  public void promote(long groupId, long memberId, Set<AdminRight> rights) {
    Group group = group(groupId);
    change(group, owner(group), standing(memberId, rights));
  }

  /** The owner takes all rights from an administrator. */
  public void demote(long groupId, long memberId) {
    promote(groupId, memberId, Set.of());
  }

  /** The owner removes a bot or a person, who cannot come back by itself. */
  public void kick(long groupId, long memberId) {
    Group group = group(groupId);
    change(group, owner(group), Member.plain(memberId, Member.Status.KICKED));
  }

  /** Sets a member's status as it is given, as the owner would. */
  void put(long groupId, Member member) {
    Group group = group(groupId);
    change(group, owner(group), member);
  }

  private static Member standing(long id, Set<AdminRight> rights) {
    Member.Status status = rights.isEmpty() ? Member.Status.MEMBER : Member.Status.ADMINISTRATOR;
    return new Member(id, status, rights);
  }

  void change(Group group, Actor by, Member after) {
    if (world.bot(after.id()) == null && world.person(after.id()) == null) {
      throw new IllegalArgumentException("There is no bot or person " + after.id());
    }
    synchronized (group) {
      Member known = group.member(after.id());
      Member before = known == null ? Member.plain(after.id(), Member.Status.LEFT) : known;
      if (before.equals(after) || before.status() == Member.Status.CREATOR) {
        throw new IllegalArgumentException(
            before.status() == Member.Status.CREATOR
                ? "The owner of a group stays as it is"
                : "This member is already " + before.status());
      }
      group.put(after);
      new MemberNews(world, group, by).tell(before, after);
      if (before.isPresent() != after.isPresent()) {
        String user = userJson(after.id());
        posts.service(group, by, 0, memberJson(after.isPresent(), user), after.id());
      } else {
        world.changed(by.bot(), group);
      }
    }
  }

  private String userJson(long id) {
    Bot bot = world.bot(id);
    return bot == null ? world.person(id).userJson() : bot.userJson();
  }

  private static String memberJson(boolean came, String user) {
    return came
        ? "\"new_chat_participant\":%s,\"new_chat_member\":%s,\"new_chat_members\":[%s]"
            .formatted(user, user, user)
        : "\"left_chat_participant\":%s,\"left_chat_member\":%s".formatted(user, user);
  }

  /** Who acts for a group: its owner, or in a basic group anybody. */
  private Actor owner(Group group) {
    return group.members().stream()
        .sorted(Comparator.comparing(Member::status))
        .map(member -> world.person(member.id()))
        .filter(Objects::nonNull)
        .findFirst()
        .map(Actor::of)
        .orElseGet(() -> Actor.of(world.createPerson("Owner", null)));
  }

  /** Switches topics on or off in a supergroup. */
  public void forum(long groupId, boolean on) {
    Group group = group(groupId);
    if (!group.isSupergroup()) {
      throw new IllegalArgumentException("Only a supergroup can have topics; upgrade it first");
    }
    group.forum(on);
    world.changed(null, group);
  }

  /**
   * Upgrades a basic group to a supergroup with the same members and rights, and tells its bots of
   * it in both chats.
   *
   * @return the new chat id
   */
  public long migrate(long groupId) {
    Group group = group(groupId);
    if (group.isSupergroup() || group.migratedTo() != 0) {
      throw new IllegalArgumentException("Only a group that is not upgraded yet can be upgraded");
    }
    Group next = new Group(Group.supergroupId(groupId), group.title(), false, group.isOpen());
    group.members().forEach(next::put);
    world.groups().put(next.id(), next);
    group.migrateTo(next.id());
    Actor by = owner(group);
    posts.service(group, by, 0, "\"migrate_to_chat_id\":" + next.id(), 0);
    posts.service(next, by, 0, "\"migrate_from_chat_id\":" + groupId, 0);
    return next.id();
  }

  /** What a bot or a person is in a group; null when it never was in it. */
  public Member member(long groupId, long memberId) {
    return group(groupId).member(memberId);
  }

  /** Everybody who is or was in a group. */
  public List<Member> members(long groupId) {
    return List.copyOf(group(groupId).members());
  }

  /** The topics that were not deleted, oldest first; General is not among them. */
  public List<Topic> topics(long groupId) {
    return group(groupId).topics();
  }

  /** A topic; null when there is none, or none any more. */
  public Topic topic(long groupId, int threadId) {
    return group(groupId).topic(threadId);
  }

  /** The newest 200 messages of a topic, oldest first; 0 stands for General. */
  public List<ChatMessage> messages(long groupId, int threadId) {
    return group(groupId).log().ofThread(threadId, SHOWN);
  }

  /** A message; null when there is none. */
  public ChatMessage message(long groupId, int messageId) {
    return group(groupId).log().get(messageId);
  }

  /** The pinned messages of all topics, oldest first. */
  public List<ChatMessage> pinned(long groupId) {
    return group(groupId).pinned();
  }

  Group group(long id) {
    Group group = world.groups().get(id);
    if (group == null) {
      throw new IllegalArgumentException("There is no group " + id);
    }
    return group;
  }
}
