package io.switchboard.testing;

import static io.switchboard.testing.Tenant.SOON;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.harness.Api;
import io.switchboard.harness.Await;
import io.switchboard.harness.RunningSwitchboard;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.ChatMessage;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.TelegramSimulator;
import io.switchboard.simulator.telegram.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A workspace's support desk in a running system, with its group and its agents. */
public final class Desk {
  private final RunningSwitchboard system;
  private final TelegramSimulator telegram;
  private final Tenant tenant;
  private final Bot bot;
  private final Person owner;
  private final long group;

  private Desk(RunningSwitchboard system, TelegramSimulator telegram, String name) {
    this.system = system;
    this.telegram = telegram;
    tenant = Tenant.in(system, telegram, name);
    bot = tenant.newBot();
    owner = telegram.createPerson("Olga", null);
    group = telegram.createForum(name, owner, bot);
    Map<String, Object> body =
        Map.of(
            "botToken",
            bot.token(),
            "groupId",
            group,
            "allowedOrigins",
            List.of("https://shop.example"));
    operator().call("PUT", "/v1/admin/workspaces/" + tenant.id() + "/support", body).expect(200);
  }

  /** A desk of a new workspace of the system that all tests share. */
  public static Desk shared(String name) {
    return in(RunningSwitchboard.shared(), RunningSwitchboard.telegram(), name);
  }

  /** A desk of a new workspace of this system. */
  public static Desk in(RunningSwitchboard system, TelegramSimulator telegram, String name) {
    return new Desk(system, telegram, name);
  }

  public RunningSwitchboard system() {
    return system;
  }

  public TelegramSimulator telegram() {
    return telegram;
  }

  public Tenant tenant() {
    return tenant;
  }

  public Bot bot() {
    return bot;
  }

  public long group() {
    return group;
  }

  public Api operator() {
    return system.operator();
  }

  /** A member of the group who is an agent under this name. */
  public Person agent(String displayName) {
    return agent(displayName, null);
  }

  /** An agent whose customers read this when the conversation is closed. */
  public Person agent(String displayName, String closingMessage) {
    Person person = telegram.createPerson(displayName, null);
    telegram.groups().join(group, person);
    Map<String, Object> body = new HashMap<>();
    body.put("workspace", tenant.id());
    body.put("tg_id", person.id());
    body.put("display_name", displayName);
    if (closingMessage != null) {
      body.put("closing_message", closingMessage);
    }
    operator().post("/v1/admin/agents/upsert", body).expect(200);
    return person;
  }

  /** A customer who opens a conversation. */
  public Customer customer() {
    return customer(Map.of());
  }

  /** A customer who opens a conversation with these fields more. */
  public Customer customer(Map<String, Object> more) {
    Map<String, Object> body = new HashMap<>(more);
    body.put("workspace", tenant.id());
    return Customer.start(system.baseUrl(), body);
  }

  /** The conversation as the operator sees it. */
  public JsonNode conversation(Customer customer) {
    return operator().get("/v1/conversations/" + customer.conversation()).expect(200).json();
  }

  /** Changes a template for this workspace. */
  public void template(String key, Map<String, Object> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.put("workspace", tenant.id());
    body.put("key", key);
    operator().post("/v1/admin/message-templates/upsert", body).expect(200);
  }

  /** The customer's topic, once it is there. */
  public Topic topic(Customer customer) {
    return awaitTopic(customer, topic -> true);
  }

  /** The customer's topic, once it looks so. */
  public Topic awaitTopic(Customer customer, Predicate<Topic> looks) {
    return Await.value(
        SOON,
        () ->
            telegram.groups().topics(group).stream()
                .filter(topic -> topic.name().contains(customer.codename()))
                .filter(looks)
                .findFirst(),
        () -> "no such topic of " + customer.codename() + ": " + telegram.groups().topics(group));
  }

  /** What is in the customer's topic. */
  public List<String> texts(Customer customer) {
    return messages(customer).stream().map(ChatMessage::text).toList();
  }

  public List<ChatMessage> messages(Customer customer) {
    return telegram.groups().messages(group, topic(customer).id());
  }

  /** The first message of the customer's topic with this in it, once it is there. */
  public ChatMessage awaitPost(Customer customer, String part) {
    return Await.value(
        SOON,
        () -> messages(customer).stream().filter(m -> m.text().contains(part)).findFirst(),
        () -> "no post with '" + part + "': " + texts(customer));
  }

  /** The agent writes in the customer's topic; answers the message's id. */
  public int say(Person agent, Customer customer, String text) {
    return telegram.people().say(agent, group, topic(customer).id(), text);
  }

  /** The agent presses the button for this deed under the last message that has it. */
  public String press(Person agent, Customer customer, String deed) {
    String data = deed + ":" + customer.conversation();
    ChatMessage message =
        Await.value(
            SOON,
            () -> lastWithButton(customer, data),
            () -> "no button " + deed + ": " + texts(customer));
    return telegram.people().press(agent, group, message.id(), data);
  }

  private Optional<ChatMessage> lastWithButton(Customer customer, String data) {
    return messages(customer).stream()
        .filter(message -> message.replyMarkup() != null && message.replyMarkup().contains(data))
        .reduce((first, second) -> second);
  }

  /** Waits until the conversation has this status. */
  public JsonNode awaitStatus(Customer customer, String status) {
    return Await.value(
        SOON,
        () ->
            Optional.of(conversation(customer))
                .filter(it -> it.path("status").asText().equals(status)),
        () -> "not " + status + ": " + conversation(customer));
  }

  /** The workspace's newest audit entry of this action, once there is one. */
  public JsonNode audit(String action) {
    String query = "/v1/admin/audit?workspace=" + tenant.id() + "&action=" + action;
    return Await.value(
        SOON,
        () ->
            Optional.of(operator().get(query).expect(200).json().at("/items/0"))
                .filter(entry -> !entry.isMissingNode()),
        () -> "no audit entry of " + action);
  }
}
