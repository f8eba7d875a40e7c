package io.switchboard.load.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.switchboard.load.ChildProcess;
import io.switchboard.load.FreePort;
import io.switchboard.load.Rest;
import io.switchboard.load.SimulatorProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The simulated Telegram of one run, with a desk's bot, its group with topics, and one agent. */
final class Forum implements AutoCloseable {
  private static final int PAGE = 1000;
  private static final int SAID_AT_ONCE = 50;

  /** Those whose answers are withheld: all that a desk calls, but for {@code getUpdates}. */
  private static final List<String> DELAYED =
      List.of(
          "sendMessage",
          "editMessageText",
          "editMessageReplyMarkup",
          "answerCallbackQuery",
          "pinChatMessage",
          "createForumTopic",
          "editForumTopic",
          "closeForumTopic",
          "reopenForumTopic");

  private final ChildProcess process;
  private final Rest rest;
  private final String url;
  private final String token;
  private final long agent;
  private final long group;

  private Forum(ChildProcess process, String url) throws IOException {
    this.process = process;
    this.url = url;
    rest = new Rest(url, Map.of());
    JsonNode bot = rest.post("/simulator/bots", Map.of("username", "desk_bot"));
    token = bot.get("token").asText();
    agent = rest.post("/simulator/people", Map.of("firstName", "Anna")).get("id").asLong();
    group =
        rest.post(
                "/simulator/groups",
                Map.of("title", "Desk", "forum", true, "bots", List.of("desk_bot"), "owner", agent))
            .get("id")
            .asLong();
  }

  static Forum start(Path directory, int latencyMillis) throws IOException {
    int port = FreePort.next();
    ChildProcess process =
        ChildProcess.start(
            SimulatorProcess.class,
            List.of("-Xmx512m", "-XX:+UseSerialGC"),
            Map.of(),
            directory.resolve("simulator.log"),
            Integer.toString(port));
    Forum forum = new Forum(process, "http://127.0.0.1:" + port);
    if (latencyMillis > 0) {
      for (String method : DELAYED) {
        forum.rest.post(
            "/simulator/faults",
            Map.of("effect", "delay", "millis", latencyMillis, "method", method));
      }
    }
    return forum;
  }

  String url() {
    return url;
  }

  long pid() {
    return process.pid();
  }

  /** Of the desk's bot. */
  String token() {
    return token;
  }

  long group() {
    return group;
  }

  /** The account of the one agent. */
  long agent() {
    return agent;
  }

  /** The agent writes in a topic; returns when the platform has it. */
  void say(int thread, String text) throws IOException {
    rest.post(messages(), said(thread, text));
  }

  /** The agent writes the same in many topics. */
  void sayInAll(List<Integer> threads, String text) throws IOException {
    for (int from = 0; from < threads.size(); from += SAID_AT_ONCE) {
      List<Object> all = new ArrayList<>();
      threads
          .subList(from, Math.min(threads.size(), from + SAID_AT_ONCE))
          .forEach(thread -> all.add(said(thread, text)));
      rest.post(messages(), all);
    }
  }

  private String messages() {
    return "/simulator/groups/" + group + "/messages";
  }

  private Map<String, Object> said(int thread, String text) {
    return Map.of("person", agent, "thread", thread, "text", text);
  }

  /** The topics' ids by their names. */
  Map<String, Integer> topics() throws IOException {
    Map<String, Integer> topics = new LinkedHashMap<>();
    rest.get("/simulator/groups/" + group + "/topics")
        .get("items")
        .forEach(topic -> topics.put(topic.get("name").asText(), topic.get("id").asInt()));
    return topics;
  }

  void forgetPosts() throws IOException {
    rest.delete("/simulator/journal");
  }

  /** How many messages with this in their text bots have made since they were forgotten. */
  int countPosts(String text) throws IOException {
    return rest.get("/simulator/journal/count?method=sendMessage&messages=true&text=" + text)
        .get("count")
        .asInt();
  }

  /** Messages with this in their text, in the order of their arrival. */
  List<Post> readPosts(String text) throws IOException {
    List<Post> posts = new ArrayList<>();
    long after = 0;
    do {
      JsonNode page =
          rest.get(
              "/simulator/journal?method=sendMessage&messages=true&limit=%d&after=%d&text=%s"
                  .formatted(PAGE, after, text));
      for (JsonNode entry : page.get("items")) {
        posts.add(
            new Post(
                entry.get("threadId").asInt(),
                entry.get("text").asText(),
                entry.get("receivedMicros").asLong()));
      }
      after = page.get("next").asLong();
    } while (after > 0);
    return posts;
  }

  /** Requests that were refused since posts were forgotten. */
  int refusals() throws IOException {
    return rest.get("/simulator/journal/count?outcome=error").get("count").asInt();
  }

  @Override
  public void close() {
    process.close();
  }
}
