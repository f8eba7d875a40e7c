package io.switchboard.support.topics.control;

import io.switchboard.channels.boundary.HostsTopics;
import io.switchboard.channels.boundary.HostsTopics.PostedFile;
import io.switchboard.channels.boundary.HostsTopics.TopicAddress;
import io.switchboard.channels.boundary.TopicOutcome;
import io.switchboard.channels.boundary.TopicOutcome.Deferred;
import io.switchboard.channels.boundary.TopicOutcome.Done;
import io.switchboard.channels.boundary.TopicOutcome.Unknown;
import io.switchboard.platform.outage.Unavailable;
import io.switchboard.support.attachments.boundary.Attachment;
import io.switchboard.support.attachments.boundary.Attachment.Opened;
import io.switchboard.support.attachments.boundary.OpenAttachment;
import io.switchboard.support.desk.boundary.Desk;
import io.switchboard.support.topics.boundary.TopicState;
import io.switchboard.support.topics.entity.ClaimedPost;
import io.switchboard.support.topics.entity.PostBody;
import io.switchboard.support.topics.entity.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the one call to the platform that is a post's next step. */
@ApplicationScoped
public class TakeStep {
  private static final Logger LOG = LoggerFactory.getLogger(TakeStep.class);

  /** Shorter than a claim, longer than a platform's own patience. */
  private static final int PATIENCE_SECONDS = 90;

  private static final String FILE_GONE = "(The file is gone.)";
  private static final String NOT_SHOWN =
      "(A message could not be shown here: Telegram refused it. The console shows it.)";

  private Platforms platforms;
  private OpenAttachment attachments;
  private FileTurns turns;

  TakeStep() {}

  @Inject
  public TakeStep(Platforms platforms, OpenAttachment attachments, FileTurns turns) {
    this.platforms = platforms;
    this.attachments = attachments;
    this.turns = turns;
  }

  /** The stage completes always, and never exceptionally. */
  CompletionStage<TopicOutcome> take(Step step, ClaimedPost post, Desk desk) {
    try {
      return call(step, post, desk)
          .thenApply(outcome -> outcome)
          .toCompletableFuture()
          .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .exceptionally(TakeStep::failed);
    } catch (Unavailable away) {
      return done(new Deferred(away.getMessage(), Optional.empty()));
    } catch (RuntimeException e) {
      return done(failed(e));
    }
  }

  private CompletionStage<TopicOutcome> call(Step step, ClaimedPost post, Desk desk) {
    HostsTopics host = platforms.of(desk.bot().kind());
    return switch (step) {
      case NOTHING, DROP -> done(new Done(""));
      case ANSWER -> host.answerPress(desk.bot(), post.body().press(), post.body().text());
      case COMMANDS -> host.offerCommands(desk.bot(), desk.groupId(), post.body().commands());
      case CREATE -> {
        TopicState wanted = post.topic().orElseThrow().wanted();
        yield host.create(desk.bot(), desk.groupId(), wanted.title(), wanted.icon());
      }
      case EDIT -> {
        TopicState wanted = post.topic().orElseThrow().wanted();
        yield host.edit(address(post, desk), wanted.title(), wanted.icon());
      }
      case CLOSE -> host.close(address(post, desk));
      case REOPEN -> host.reopen(address(post, desk));
      case DELETE -> host.delete(address(post, desk));
      case PIN -> host.pin(address(post, desk), post.messageId().orElseThrow());
      case POST -> post(host, post, address(post, desk));
    };
  }

  private CompletionStage<TopicOutcome> post(
      HostsTopics host, ClaimedPost post, TopicAddress topic) {
    PostBody body = post.body();
    if (body.noticeAlone()) {
      return host.post(topic, NOT_SHOWN, List.of());
    }
    if (body.file() == null) {
      return host.post(topic, body.text(), body.buttons());
    }
    if (body.withoutFile()) {
      return host.post(topic, withoutFile(post), body.buttons());
    }
    return turns.inTurn(() -> postFile(host, post, topic));
  }

  private CompletionStage<TopicOutcome> postFile(
      HostsTopics host, ClaimedPost post, TopicAddress topic) {
    PostBody body = post.body();
    Optional<PostedFile> file =
        attachments.open(post.conversation(), body.file()).map(TakeStep::posted);
    return file.isPresent()
        ? host.postFile(topic, file.get(), body.text())
        : host.post(topic, (body.text() + "\n" + FILE_GONE).strip(), body.buttons());
  }

  private String withoutFile(ClaimedPost post) {
    String note =
        attachments
            .find(post.conversation(), post.body().file())
            .map(file -> "(A file could not be shown: " + file.name() + ")")
            .orElse(FILE_GONE);
    return (post.body().text() + "\n" + note).strip();
  }

  private static PostedFile posted(Opened opened) {
    Attachment file = opened.attachment();
    return new PostedFile(file.name(), file.contentType(), opened.content());
  }

  private static TopicAddress address(ClaimedPost post, Desk desk) {
    String thread = post.topic().orElseThrow().threadIn(desk.groupId()).orElseThrow();
    return new TopicAddress(desk.bot(), desk.groupId(), thread);
  }

  private static CompletionStage<TopicOutcome> done(TopicOutcome outcome) {
    return CompletableFuture.completedFuture(outcome);
  }

  private static TopicOutcome failed(Throwable failure) {
    if (failure instanceof CompletionException wrapped
        && wrapped.getCause() instanceof Unavailable away) {
      return new Deferred(away.getMessage(), Optional.empty());
    }
    LOG.warn("A call into a group failed unexpectedly", failure);
    return new Unknown("It is not known whether this was done: " + failure.getClass().getName());
  }
}
