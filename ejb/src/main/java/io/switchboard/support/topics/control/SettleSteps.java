package io.switchboard.support.topics.control;

import io.switchboard.channels.boundary.TopicOutcome.Done;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.topics.boundary.RecallsConversation;
import io.switchboard.support.topics.entity.PostClaims;
import io.switchboard.support.topics.entity.PostResult;
import io.switchboard.support.topics.entity.Step;
import io.switchboard.support.topics.entity.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what became of steps: for the desk first, then for the posts, together. */
@ApplicationScoped
public class SettleSteps {
  private static final Logger LOG = LoggerFactory.getLogger(SettleSteps.class);
  private static final int REPEATED = 10;

  /** What is repeated has room between two posts. */
  private static final int MOST_PARTS = 50;

  private AfterStep policy;
  private PostClaims claims;
  private TellDesk desks;
  private RecallsConversation recall;
  private PostCutter cutter;
  private Clock clock;

  SettleSteps() {}

  @Inject
  public SettleSteps(
      AfterStep policy,
      PostClaims claims,
      TellDesk desks,
      RecallsConversation recall,
      PostCutter cutter,
      Clock clock) {
    this.policy = policy;
    this.claims = claims;
    this.desks = desks;
    this.recall = recall;
    this.cutter = cutter;
    this.clock = clock;
  }

  /**
   * Writes them down.
   *
   * @return what was written; a result that came after its claim was lost is not among them
   */
  List<PostResult> settle(List<Finished> steps) {
    desks.tell(steps);
    List<PostResult> results = steps.stream().map(this::result).toList();
    Set<UUID> held = claims.record(results);
    results.stream()
        .filter(result -> !held.contains(result.post().id()))
        .forEach(
            late ->
                LOG.warn("A result of post {} came after its claim was lost", late.post().id()));
    return results.stream().filter(result -> held.contains(result.post().id())).toList();
  }

  private PostResult result(Finished step) {
    PostResult result =
        policy.of(step.post(), step.step(), step.outcome(), step.desk().groupId(), clock.instant());
    boolean again = step.post().topic().filter(Topic::wasMade).isPresent();
    return step.step() == Step.CREATE && step.outcome() instanceof Done && again
        ? result.repeating(said(step.post().conversation()))
        : result;
  }

  /** What is to be repeated in a topic that is made anew, as few posts as it fits in. */
  private List<String> said(ConversationRef conversation) {
    Set<UUID> except = claims.waitingMessages(conversation);
    List<String> messages = recall.lastMessages(conversation, REPEATED, except);
    List<String> parts = cutter.cut(String.join("\n\n", messages));
    return parts.subList(Math.max(0, parts.size() - MOST_PARTS), parts.size());
  }
}
