package io.switchboard.channels.telegram;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.DeliveryOutcome.Cause;
import io.switchboard.channels.boundary.GroupHeard;
import io.switchboard.channels.boundary.GroupRights;
import io.switchboard.channels.boundary.HostsTopics;
import io.switchboard.channels.boundary.TopicIcon;
import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import io.switchboard.channels.boundary.TopicOutcome.Done;
import io.switchboard.channels.boundary.TopicOutcome.NotAllowed;
import io.switchboard.channels.boundary.TopicOutcome.Refused;
import io.switchboard.channels.boundary.TopicOutcome.TopicGone;
import io.switchboard.channels.control.LearnFromOutcomes;
import io.switchboard.channels.entity.CredentialUnreadable;
import io.switchboard.channels.entity.Credentials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Topics of Telegram's forums. A token that Telegram refuses suspends the bot's channel, as with
 * any bot.
 */
@ApplicationScoped
public class HostsForums implements HostsTopics {
  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_CAPTION = 1024;

  private BotApi api;
  private Credentials credentials;
  private LearnFromOutcomes learning;
  private TopicAnswers answers;
  private ForumIcons icons;

  HostsForums() {}

  @Inject
  public HostsForums(BotApi api, Credentials credentials, LearnFromOutcomes learning, Clock clock) {
    this.api = api;
    this.credentials = credentials;
    this.learning = learning;
    this.answers = new TopicAnswers(clock);
    this.icons = new ForumIcons(api);
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.TELEGRAM;
  }

  @Override
  public CompletionStage<TopicOutcome> create(
      ChannelRoute bot, String group, String title, TopicIcon icon) {
    return call(
        bot,
        token ->
            icons
                .sticker(token, icon)
                .thenCompose(
                    sticker -> api.call(token, ForumCalls.create(group, title, icon, sticker))),
        topic -> topic.getMessageThreadId().toString());
  }

  @Override
  public CompletionStage<TopicOutcome> edit(TopicAddress topic, String title, TopicIcon icon) {
    return call(
        topic.bot(),
        token ->
            icons
                .sticker(token, icon)
                .thenCompose(sticker -> api.call(token, ForumCalls.edit(topic, title, sticker))),
        HostsForums::nothing);
  }

  @Override
  public CompletionStage<TopicOutcome> close(TopicAddress topic) {
    return call(
        topic.bot(), token -> api.call(token, ForumCalls.close(topic)), HostsForums::nothing);
  }

  @Override
  public CompletionStage<TopicOutcome> reopen(TopicAddress topic) {
    return call(
        topic.bot(), token -> api.call(token, ForumCalls.reopen(topic)), HostsForums::nothing);
  }

  @Override
  public CompletionStage<TopicOutcome> delete(TopicAddress topic) {
    return call(
            topic.bot(), token -> api.call(token, ForumCalls.delete(topic)), HostsForums::nothing)
        .thenApply(outcome -> outcome instanceof TopicGone ? new Done("") : outcome);
  }

  @Override
  public CompletionStage<TopicOutcome> post(
      TopicAddress topic, String text, List<List<Button>> rows) {
    return call(
        topic.bot(),
        token -> api.call(token, ForumCalls.post(topic, text, rows)),
        HostsForums::idOf);
  }

  @Override
  public CompletionStage<TopicOutcome> postFile(
      TopicAddress topic, PostedFile file, String caption) {
    if (!ForumCalls.isPicture(file)) {
      return document(topic, file, caption);
    }
    return call(
            topic.bot(),
            token -> api.call(token, ForumCalls.picture(topic, file, caption)),
            HostsForums::idOf)
        .thenCompose(
            outcome ->
                outcome instanceof Refused
                    ? document(topic, file, caption)
                    : CompletableFuture.completedFuture(outcome));
  }

  private CompletionStage<TopicOutcome> document(
      TopicAddress topic, PostedFile file, String caption) {
    return call(
        topic.bot(),
        token -> api.call(token, ForumCalls.document(topic, file, caption)),
        HostsForums::idOf);
  }

  @Override
  public CompletionStage<TopicOutcome> pin(TopicAddress topic, String messageId) {
    return call(
        topic.bot(),
        token -> api.call(token, ForumCalls.pin(topic, messageId)),
        HostsForums::nothing);
  }

  @Override
  public CompletionStage<TopicOutcome> showTyping(TopicAddress topic) {
    return call(
        topic.bot(), token -> api.call(token, ForumCalls.typing(topic)), HostsForums::nothing);
  }

  @Override
  public CompletionStage<TopicOutcome> answerPress(ChannelRoute bot, String pressId, String text) {
    return call(
        bot, token -> api.call(token, ForumCalls.answer(pressId, text)), HostsForums::nothing);
  }

  @Override
  public CompletionStage<TopicOutcome> offerCommands(
      ChannelRoute bot, String group, List<BotCommand> commands) {
    return call(
        bot, token -> api.call(token, ForumCalls.offer(group, commands)), HostsForums::nothing);
  }

  @Override
  public GroupRights rights(ChannelRoute bot, String group) {
    try {
      return credentials.use(bot, token -> rights(token, group));
    } catch (CredentialUnreadable e) {
      return new GroupRights.Unreachable(e.getMessage());
    }
  }

  @Override
  public GroupRights rights(String token, String group) {
    return new ForumRights(api).of(token, group);
  }

  @Override
  public FetchedFile fetch(ChannelRoute bot, String fileId, int most) {
    try {
      return credentials.use(bot, token -> new FetchFile(api).fetch(token, fileId, most));
    } catch (CredentialUnreadable e) {
      return new FetchedFile.Unavailable(e.getMessage());
    }
  }

  @Override
  public Optional<GroupHeard> hear(String update) {
    return ForumUpdate.hear(update);
  }

  @Override
  public int longestText() {
    return LONGEST_TEXT;
  }

  @Override
  public int longestCaption() {
    return LONGEST_CAPTION;
  }

  private <T> CompletionStage<TopicOutcome> call(
      ChannelRoute bot,
      Function<String, CompletionStage<Answer<T>>> method,
      Function<T, String> id) {
    try {
      return credentials.use(bot, method).thenApply(answer -> outcome(bot, answer, id));
    } catch (CredentialUnreadable e) {
      return CompletableFuture.completedFuture(new NotAllowed(e.getMessage()));
    } catch (NumberFormatException e) {
      return CompletableFuture.completedFuture(new Refused("An id is no number of Telegram's."));
    } catch (RuntimeException e) {
      String reason = "Not sent: " + e.getClass().getSimpleName();
      return CompletableFuture.completedFuture(new Deferred(reason, Optional.empty()));
    }
  }

  private <T> TopicOutcome outcome(ChannelRoute bot, Answer<T> answer, Function<T, String> id) {
    if (answer.refusal().filter(TopicAnswers::isDeadToken).isEmpty()) {
      return answers.of(answer, id);
    }
    if (credentials.isOutdated(bot)) {
      return new Deferred("The bot's token has changed meanwhile.", Optional.empty());
    }
    learning.refused(
        bot,
        new io.switchboard.channels.boundary.DeliveryOutcome.Refused(
            Cause.CREDENTIAL_DEAD, answer.reason()));
    return new NotAllowed("Telegram refuses the bot's token (" + answer.reason() + ").");
  }

  private static String idOf(Message message) {
    return message.getMessageId().toString();
  }

  private static String nothing(Object result) {
    return "";
  }
}
