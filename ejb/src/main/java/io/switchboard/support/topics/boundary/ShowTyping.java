package io.switchboard.support.topics.boundary;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.switchboard.channels.boundary.HostsTopics.TopicAddress;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.desk.boundary.Desk;
import io.switchboard.support.desk.boundary.FindDesk;
import io.switchboard.support.topics.control.Platforms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/**
 * Shows agents in the topic that the customer is typing. It is a sign of the moment: it is shown at
 * most every few seconds, nobody waits for it, and one that fails is not repeated.
 */
@ApplicationScoped
public class ShowTyping {
  /** Telegram shows it for five seconds. */
  private static final Duration SHOWN = Duration.ofSeconds(5);

  private static final int MOST = 10_000;

  private final Cache<UUID, Boolean> shown =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(SHOWN).build();
  private FindDesk desks;
  private FindTopic topics;
  private Platforms platforms;

  ShowTyping() {}

  @Inject
  public ShowTyping(FindDesk desks, FindTopic topics, Platforms platforms) {
    this.desks = desks;
    this.topics = topics;
    this.platforms = platforms;
  }

  /** Shows it, where there is a topic and its group is well. */
  public void show(ConversationRef conversation) {
    if (shown.asMap().putIfAbsent(conversation.id(), true) == null) {
      desks
          .find(conversation.workspace())
          .filter(Desk::isReady)
          .ifPresent(desk -> show(desk, conversation));
    }
  }

  private void show(Desk desk, ConversationRef conversation) {
    topics
        .threadOf(conversation)
        .map(thread -> new TopicAddress(desk.bot(), desk.groupId(), thread))
        .ifPresent(topic -> platforms.of(desk.bot().kind()).showTyping(topic));
  }
}
