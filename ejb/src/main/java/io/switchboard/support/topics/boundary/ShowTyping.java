package io.switchboard.support.topics.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.switchboard.channels.boundary.HostsTopics.TopicAddress;
import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.desk.boundary.Desk;
import io.switchboard.support.desk.boundary.DeskTroubles;
import io.switchboard.support.desk.boundary.FindDesk;
import io.switchboard.support.topics.control.Platforms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Shows agents in the topic that the customer is typing. It is a sign of the moment: a group is
 * shown one every few seconds at most, and none while it is to be left alone; nobody waits for it,
 * and one that fails is not repeated.
 */
@ApplicationScoped
public class ShowTyping {
  /** Telegram shows it for five seconds. */
  private static final Duration SHOWN = Duration.ofSeconds(5);

  private static final Duration GROUP_RESTS = Duration.ofSeconds(3);

  private static final int MOST = 10_000;

  private final Cache<UUID, Boolean> shown =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(SHOWN).build();
  private final Cache<WorkspaceId, Boolean> resting =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(GROUP_RESTS).build();
  private FindDesk desks;
  private FindTopic topics;
  private Platforms platforms;
  private DeskTroubles troubles;
  private Clock clock;

  ShowTyping() {}

  @Inject
  public ShowTyping(
      FindDesk desks, FindTopic topics, Platforms platforms, DeskTroubles troubles, Clock clock) {
    this.desks = desks;
    this.topics = topics;
    this.platforms = platforms;
    this.troubles = troubles;
    this.clock = clock;
  }

  /** Shows it, where there is a topic and its group is well. */
  public void show(ConversationRef conversation) {
    if (shown.asMap().putIfAbsent(conversation.id(), true) == null
        && resting.asMap().putIfAbsent(conversation.workspace(), true) == null) {
      desks
          .find(conversation.workspace())
          .filter(Desk::isReady)
          .filter(desk -> desk.pausedUntil().filter(clock.instant()::isBefore).isEmpty())
          .ifPresent(desk -> show(desk, conversation));
    }
  }

  private void show(Desk desk, ConversationRef conversation) {
    topics
        .threadOf(conversation)
        .map(thread -> new TopicAddress(desk.bot(), desk.groupId(), thread))
        .ifPresent(
            topic ->
                platforms
                    .of(desk.bot().kind())
                    .showTyping(topic)
                    .thenAccept(outcome -> rest(desk, outcome)));
  }

  private void rest(Desk desk, TopicOutcome outcome) {
    if (outcome instanceof TopicOutcome.Deferred deferred) {
      deferred.retryAt().ifPresent(until -> troubles.pause(desk.workspace(), until));
    }
  }
}
