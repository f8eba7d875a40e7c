package io.switchboard.support.conversations.boundary;

import io.switchboard.audit.boundary.RecordAudit;
import io.switchboard.identity.boundary.CallerKind;
import io.switchboard.identity.boundary.MemberRole;
import io.switchboard.identity.boundary.Permits;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.Change;
import io.switchboard.support.conversations.control.ConversationDoor;
import io.switchboard.support.live.boundary.Frames;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Ends the hearing of a customer, and takes it up again. */
@ApplicationScoped
public class BlockConversation {
  private ConversationDoor door;
  private RecordAudit audit;

  BlockConversation() {}

  @Inject
  public BlockConversation(ConversationDoor door, RecordAudit audit) {
    this.door = door;
    this.audit = audit;
  }

  /** False where it is blocked already, or is not there. */
  @Permits(
      value = {CallerKind.AGENT, CallerKind.OPERATOR},
      members = MemberRole.OPERATOR)
  public boolean block(ConversationRef ref, String byName) {
    return door.change(ref, change -> block(change, "Blocked by " + byName + ".", "asked"))
        .orElse(false);
  }

  /** The desk blocks it by itself. */
  public boolean blockAbuse(ConversationRef ref, String reason) {
    return door.change(ref, change -> block(change, "Blocked: " + reason, reason)).orElse(false);
  }

  private boolean block(Change change, String post, String reason) {
    if (change.conversation().status() == ConversationStatus.BLOCKED) {
      return false;
    }
    change.postBefore(TopicPost.ofDesk(post));
    change.conversation().block(change.now());
    change.frame(Frames.conversationClosed());
    change.tell("conversation.closed");
    record(change, "conversation.block", Map.of("reason", reason));
    return true;
  }

  /** Makes a blocked one closed: the customer may write again, which opens it. False for others. */
  @Permits(
      value = {CallerKind.AGENT, CallerKind.OPERATOR},
      members = MemberRole.OPERATOR)
  public boolean unblock(ConversationRef ref, String byName) {
    return door.change(ref, change -> unblock(change, byName)).orElse(false);
  }

  private boolean unblock(Change change, String byName) {
    if (change.conversation().status() != ConversationStatus.BLOCKED) {
      return false;
    }
    change.conversation().unblock(byName, change.now());
    change.postBefore(TopicPost.ofDesk("Unblocked by " + byName + "."));
    record(change, "conversation.unblock", Map.of());
    return true;
  }

  private void record(Change change, String action, Map<String, String> detail) {
    audit.record(Optional.of(change.ref().workspace()), action, change.ref().auditName(), detail);
  }
}
