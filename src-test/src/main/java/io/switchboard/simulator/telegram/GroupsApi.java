package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import io.undertow.server.RoutingHandler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The control API for groups and who is in them. */
final class GroupsApi {

  private final Groups groups;
  private final World world;

  GroupsApi(Groups groups, World world) {
    this.groups = groups;
    this.world = world;
  }

  void addTo(RoutingHandler routes) {
    routes
        .get("/simulator/groups", ControlRoute.answering(request -> list()))
        .post("/simulator/groups", ControlRoute.creating(this::create))
        .get("/simulator/groups/{group}", ControlRoute.answering(this::show))
        .post("/simulator/groups/{group}/migration", ControlRoute.answering(this::migrate))
        .put("/simulator/groups/{group}/forum", ControlRoute.answering(this::forum))
        .post("/simulator/groups/{group}/members", ControlRoute.answering(this::change));
  }

  private Object list() {
    List<Object> items = new ArrayList<>();
    world.groups().values().stream()
        .filter(group -> group.migratedTo() == 0)
        .sorted(Comparator.comparingLong(Group::changedAt).reversed())
        .forEach(group -> items.add(summary(group)));
    return Map.of("items", items);
  }

  private static Map<String, Object> summary(Group group) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", group.id());
    shown.put("title", group.title());
    shown.put("forum", group.isForum());
    shown.put("supergroup", group.isSupergroup());
    shown.put("migratedTo", group.migratedTo());
    shown.put("topics", group.topics().size());
    shown.put("changedAt", group.changedAt());
    return shown;
  }

  private Object show(ControlRequest request) {
    Group group = groups.group(request.number("group"));
    Map<String, Object> shown = summary(group);
    Comparator<Member> byRank = Comparator.comparing(Member::status);
    shown.put(
        "members",
        group.members().stream()
            .sorted(byRank.thenComparingLong(Member::id))
            .map(this::member)
            .toList());
    return shown;
  }

  private Map<String, Object> member(Member member) {
    Bot bot = world.bot(member.id());
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", member.id());
    shown.put("isBot", bot != null);
    shown.put("name", bot == null ? world.person(member.id()).firstName() : bot.firstName());
    shown.put("status", member.status().name().toLowerCase(Locale.ROOT));
    shown.put("rights", member.rights().stream().map(AdminRight::field).toList());
    return shown;
  }

  /** With an owner or as a forum it is a supergroup, otherwise a basic group of bots. */
  private Object create(ControlRequest request) {
    List<Bot> bots = new ArrayList<>();
    for (JsonNode id : request.body().path("bots")) {
      bots.add(request.with(Json.MAPPER.createObjectNode().set("bot", id)).bot(world));
    }
    String title = request.needed("title");
    boolean forum = request.body().path("forum").asBoolean();
    if (!forum && request.optional("owner") == null) {
      return Map.of("id", groups.create(title, bots));
    }
    Person owner = request.optional("owner") == null ? self() : request.person(world, "owner");
    long id = groups.createSupergroup(title, owner, forum);
    bots.forEach(bot -> groups.add(id, bot, AdminRight.all()));
    for (JsonNode each : request.body().path("members")) {
      put(id, request.with(each));
    }
    return show(request.about("group", id));
  }

  /** The page's own person: the one that is there longest. */
  private Person self() {
    return world.people().stream()
        .min(Comparator.comparingLong(Person::id))
        .orElseGet(() -> world.createPerson("You", null));
  }

  private Object migrate(ControlRequest request) {
    return Map.of("id", groups.migrate(request.number("group")));
  }

  private Object forum(ControlRequest request) {
    groups.forum(request.number("group"), request.body().path("on").asBoolean(true));
    return show(request);
  }

  private Object change(ControlRequest request) {
    put(request.number("group"), request);
    return show(request);
  }

  /** A person comes and goes by itself; everything else the owner does. */
  private void put(long group, ControlRequest request) {
    boolean person = request.optional("person") != null;
    long id = person ? request.person(world).id() : request.bot(world).id();
    Set<AdminRight> rights = rights(request);
    String wanted = request.optional("status");
    Member.Status status =
        wanted == null
            ? rights.isEmpty() ? Member.Status.MEMBER : Member.Status.ADMINISTRATOR
            : Member.Status.valueOf(wanted.toUpperCase(Locale.ROOT));
    if (status == Member.Status.ADMINISTRATOR && !request.body().has("rights")) {
      rights = AdminRight.all();
    }
    Member before = groups.member(group, id);
    boolean joins = status == Member.Status.MEMBER && (before == null || !before.isPresent());
    if (person && joins) {
      groups.join(group, world.person(id));
    } else if (person && status == Member.Status.LEFT) {
      groups.leave(group, world.person(id));
    } else {
      groups.put(group, new Member(id, status, rights));
    }
  }

  private static Set<AdminRight> rights(ControlRequest request) {
    Set<AdminRight> rights = EnumSet.noneOf(AdminRight.class);
    request.body().path("rights").forEach(name -> rights.add(AdminRight.named(name.asText())));
    return rights;
  }
}
