package io.switchboard.support.checks.boundary;

import io.switchboard.audit.boundary.AuditTarget;
import io.switchboard.audit.boundary.Audited;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.checks.boundary.DeskCheck.Step;
import io.switchboard.support.conversations.boundary.DeleteConversations;
import io.switchboard.support.conversations.boundary.EntryKind;
import io.switchboard.support.conversations.boundary.NewConversation;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.support.conversations.boundary.StartConversation;
import io.switchboard.support.conversations.boundary.StartedConversation;
import io.switchboard.support.conversations.boundary.StartedConversation.Begun;
import io.switchboard.support.live.boundary.Frames;
import io.switchboard.support.live.boundary.LiveFrame;
import io.switchboard.support.live.boundary.LiveListeners;
import io.switchboard.support.live.boundary.PublishLive;
import io.switchboard.support.topics.boundary.FindTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Tries a desk as a customer would: a conversation is begun, gets its topic and its welcome, and
 * shows something to an open socket. It is deleted afterwards, its topic too.
 */
@ApplicationScoped
public class CheckDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long LOOK_AGAIN = Duration.ofMillis(50).toNanos();

  private StartConversation starting;
  private FindTopic topics;
  private ReadTranscript transcripts;
  private LiveListeners listeners;
  private PublishLive live;
  private DeleteConversations deleting;

  CheckDesk() {}

  @Inject
  public CheckDesk(
      StartConversation starting,
      FindTopic topics,
      ReadTranscript transcripts,
      LiveListeners listeners,
      PublishLive live,
      DeleteConversations deleting) {
    this.starting = starting;
    this.topics = topics;
    this.transcripts = transcripts;
    this.listeners = listeners;
    this.live = live;
    this.deleting = deleting;
  }

  /** Checks it; waits at most 15 seconds for its topic. */
  @Permits(value = CallerKind.OPERATOR, members = MemberRole.OPERATOR)
  @Audited("desk.check")
  public DeskCheck check(@AuditTarget WorkspaceId workspace) {
    long began = System.nanoTime();
    StartedConversation started =
        starting.start(
            new NewConversation(workspace, Optional.of("Check"), "en", Optional.empty()));
    if (!(started instanceof Begun begun)) {
      return new DeskCheck(
          false, List.of(step("start", "This workspace has no desk. Set one up.", false, began)));
    }
    try {
      return check(begun.ref(), step("start", begun.codename(), true, began));
    } finally {
      deleting.delete(workspace, List.<UUID>of(begun.ref().id()));
    }
  }

  private DeskCheck check(ConversationRef ref, Step start) {
    List<Step> steps = new ArrayList<>(List.of(start));
    List<Supplier<Step>> more = List.of(() -> topic(ref), () -> welcome(ref), () -> socket(ref));
    for (Supplier<Step> next : more) {
      Step step = next.get();
      steps.add(step);
      if (!step.ok()) {
        return new DeskCheck(false, steps);
      }
    }
    return new DeskCheck(true, steps);
  }

  private Step topic(ConversationRef ref) {
    long began = System.nanoTime();
    Optional<String> thread = topics.threadOf(ref);
    while (thread.isEmpty() && System.nanoTime() - began < PATIENCE.toNanos()) {
      LockSupport.parkNanos(LOOK_AGAIN);
      thread = topics.threadOf(ref);
    }
    return thread
        .map(made -> step("topic", "Topic " + made, true, began))
        .orElseGet(
            () ->
                step(
                    "topic",
                    "Telegram made no topic. See the desk's status and its bot's rights.",
                    false,
                    began));
  }

  private Step welcome(ConversationRef ref) {
    long began = System.nanoTime();
    boolean welcomed =
        transcripts.page(ref, 0, 1).stream().anyMatch(entry -> entry.kind() == EntryKind.SERVICE);
    String detail =
        welcomed
            ? "The customer is welcomed."
            : "The template welcome_message puts nothing into the transcript.";
    return step("welcome", detail, true, began);
  }

  private Step socket(ConversationRef ref) {
    long began = System.nanoTime();
    CountDownLatch heard = new CountDownLatch(1);
    try (LiveListeners.Listener listener = listeners.open(ref, frame -> heard.countDown())) {
      live.publish(List.of(LiveFrame.passing(ref, Frames.service("check", ""))));
      boolean shown = heard.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return step(
          "socket", shown ? "Sockets are shown what happens." : "Nothing is shown.", shown, began);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return step("socket", "Switchboard is being stopped.", false, began);
    }
  }

  private static Step step(String name, String detail, boolean ok, long began) {
    return new Step(name, ok, detail, Duration.ofNanos(System.nanoTime() - began).toMillis());
  }
}
