package io.switchboard.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.GroupHeard;
import io.switchboard.channels.boundary.HostsTopics.TopicAddress;
import io.switchboard.channels.boundary.TopicIcon;
import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.channels.boundary.TopicOutcome.Done;
import io.switchboard.channels.control.LearnFromOutcomes;
import io.switchboard.channels.entity.Channel;
import io.switchboard.simulator.telegram.Bot;
import io.switchboard.simulator.telegram.FaultRule;
import io.switchboard.simulator.telegram.JournalFilter;
import io.switchboard.simulator.telegram.Person;
import io.switchboard.simulator.telegram.Topic;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A group with topics at the simulated Telegram, and the adapter that works in it. */
abstract class ForumStage {
  static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  final TelegramStage stage = new TelegramStage();
  final HostsForums forums =
      new HostsForums(
          stage.api, stage.credentials, new LearnFromOutcomes(null, null, null, CLOCK), CLOCK);
  Bot bot;
  Person owner;
  long group;
  ChannelRoute route;
  List<GroupHeard> heardBefore = List.of();

  @BeforeEach
  void makeForum() {
    bot = stage.telegram.createBot("desk_bot", "Desk");
    owner = stage.telegram.createPerson("Olga", null);
    group = stage.telegram.createForum("Support", owner, bot);
    Channel channel = stage.channel(bot, null);
    route = channel.route();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  static TopicOutcome of(CompletionStage<TopicOutcome> call) {
    return call.toCompletableFuture().join();
  }

  static String idOf(CompletionStage<TopicOutcome> call) {
    TopicOutcome outcome = of(call);
    assertThat(outcome).isInstanceOf(Done.class);
    return ((Done) outcome).id();
  }

  TopicAddress topic(String title, TopicIcon icon) {
    String thread = idOf(forums.create(route, Long.toString(group), title, icon));
    return at(thread);
  }

  TopicAddress topic() {
    return topic("Blue Lion #84C2", TopicIcon.UNCLAIMED);
  }

  TopicAddress at(String thread) {
    return new TopicAddress(route, Long.toString(group), thread);
  }

  Topic shown(TopicAddress topic) {
    return stage.telegram.groups().topic(group, Integer.parseInt(topic.thread()));
  }

  TopicOutcome afterRefusal(int status, String description) {
    stage.telegram.faults().add(FaultRule.error(status, description).next(1));
    return of(forums.post(at("7"), "Hello", List.of()));
  }

  List<GroupHeard> heard() {
    FetchedUpdates updates =
        stage
            .api
            .poll(bot.token(), new FetchUpdates(0, 0))
            .toCompletableFuture()
            .join()
            .value()
            .orElseThrow();
    heardBefore =
        updates.items().stream()
            .map(FetchedUpdates.Item::body)
            .map(forums::hear)
            .flatMap(Optional::stream)
            .filter(heard -> !(heard instanceof GroupHeard.BotChanged))
            .toList();
    return heardBefore;
  }

  int asked(String method) {
    return stage.telegram.journal().count(JournalFilter.all().ofMethod(method));
  }
}
