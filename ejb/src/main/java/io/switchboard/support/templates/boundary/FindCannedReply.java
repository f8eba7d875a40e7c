package io.switchboard.support.templates.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.entity.CannedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds a reply that agents keep ready. */
@ApplicationScoped
public class FindCannedReply {
  private CannedReplies replies;

  FindCannedReply() {}

  @Inject
  public FindCannedReply(CannedReplies replies) {
    this.replies = replies;
  }

  /** The one of this name, in any case. */
  public Optional<CannedReply> find(WorkspaceId workspace, String name) {
    return replies.find(workspace, CannedReply.nameAsTyped(name));
  }
}
