package io.switchboard.support.topics.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.GroupHeard;
import io.switchboard.channels.boundary.GroupRights;
import io.switchboard.channels.boundary.HostsTopics;
import io.switchboard.channels.boundary.TopicIcon;
import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.channels.boundary.TopicOutcome.Done;
import io.switchboard.channels.boundary.TopicOutcome.TopicClosed;
import io.switchboard.channels.boundary.TopicOutcome.TopicGone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A platform with topics that does as it is told, and remembers what was done. */
final class FakeForum implements HostsTopics {
  final List<String> calls = new ArrayList<>();
  final Set<String> threads = new HashSet<>();
  final Set<String> closed = new HashSet<>();
  final Set<String> hangingGroups = new HashSet<>();
  Consumer<String> heard = call -> {};
  private final Map<String, Deque<TopicOutcome>> planned = new HashMap<>();
  private int lastId = 100;

  /** The next calls that begin so come to this instead. */
  void plan(String beginning, TopicOutcome... outcomes) {
    planned.computeIfAbsent(beginning, key -> new ArrayDeque<>()).addAll(Arrays.asList(outcomes));
  }

  /** What was posted, without the other calls. */
  List<String> posted() {
    return calls.stream()
        .filter(call -> call.startsWith("post "))
        .map(call -> call.substring(call.indexOf(' ', 5) + 1))
        .toList();
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.TELEGRAM;
  }

  @Override
  public CompletionStage<TopicOutcome> create(
      ChannelRoute bot, String group, String title, TopicIcon icon) {
    return call(
        group,
        "create " + title,
        () -> {
          String thread = Integer.toString(++lastId);
          threads.add(thread);
          return new Done(thread);
        });
  }

  @Override
  public CompletionStage<TopicOutcome> edit(TopicAddress topic, String title, TopicIcon icon) {
    return in(topic, "edit " + title, () -> new Done(""));
  }

  @Override
  public CompletionStage<TopicOutcome> close(TopicAddress topic) {
    return in(
        topic,
        "close",
        () -> {
          closed.add(topic.thread());
          return new Done("");
        });
  }

  @Override
  public CompletionStage<TopicOutcome> reopen(TopicAddress topic) {
    return in(
        topic,
        "reopen",
        () -> {
          closed.remove(topic.thread());
          return new Done("");
        });
  }

  @Override
  public CompletionStage<TopicOutcome> delete(TopicAddress topic) {
    return call(
        topic.group(),
        "delete " + topic.thread(),
        () -> {
          threads.remove(topic.thread());
          return new Done("");
        });
  }

  @Override
  public CompletionStage<TopicOutcome> post(
      TopicAddress topic, String text, List<List<Button>> rows) {
    return in(
        topic,
        "post " + topic.thread() + " " + text,
        () ->
            closed.contains(topic.thread())
                ? new TopicClosed()
                : new Done(Integer.toString(++lastId)));
  }

  @Override
  public CompletionStage<TopicOutcome> postFile(
      TopicAddress topic, PostedFile file, String caption) {
    return in(topic, "file " + file.name() + " " + caption, () -> new Done("7"));
  }

  @Override
  public CompletionStage<TopicOutcome> pin(TopicAddress topic, String messageId) {
    return in(topic, "pin", () -> new Done(""));
  }

  @Override
  public CompletionStage<TopicOutcome> showTyping(TopicAddress topic) {
    return in(topic, "typing", () -> new Done(""));
  }

  @Override
  public CompletionStage<TopicOutcome> answerPress(ChannelRoute bot, String pressId, String text) {
    return call("", "answer " + pressId + " " + text, () -> new Done(""));
  }

  @Override
  public CompletionStage<TopicOutcome> offerCommands(
      ChannelRoute bot, String group, List<BotCommand> commands) {
    return call("", "commands " + commands.size(), () -> new Done(""));
  }

  private CompletionStage<TopicOutcome> in(
      TopicAddress topic, String call, Supplier<TopicOutcome> outcome) {
    return call(
        topic.group(),
        call,
        () -> threads.contains(topic.thread()) ? outcome.get() : new TopicGone());
  }

  private CompletionStage<TopicOutcome> call(
      String group, String call, Supplier<TopicOutcome> outcome) {
    heard.accept(call);
    if (hangingGroups.contains(group)) {
      return new CompletableFuture<>();
    }
    TopicOutcome instead =
        planned.entrySet().stream()
            .filter(plan -> call.startsWith(plan.getKey()))
            .map(Map.Entry::getValue)
            .filter(outcomes -> !outcomes.isEmpty())
            .findFirst()
            .map(Deque::poll)
            .orElse(null);
    TopicOutcome becomes = instead == null ? outcome.get() : instead;
    if (becomes instanceof Done) {
      calls.add(call);
    }
    return CompletableFuture.completedFuture(becomes);
  }

  @Override
  public GroupRights rights(ChannelRoute bot, String group) {
    throw new AssertionError("Posting asks for no rights and fetches nothing");
  }

  @Override
  public GroupRights rights(String token, String group) {
    throw new AssertionError("Posting asks for no rights and fetches nothing");
  }

  @Override
  public FetchedFile fetch(ChannelRoute bot, String fileId, int most) {
    throw new AssertionError("Posting asks for no rights and fetches nothing");
  }

  @Override
  public Optional<GroupHeard> hear(String update) {
    return Optional.empty();
  }

  @Override
  public int longestText() {
    return 100;
  }

  @Override
  public int longestCaption() {
    return 20;
  }
}
