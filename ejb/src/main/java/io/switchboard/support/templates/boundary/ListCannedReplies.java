package io.switchboard.support.templates.boundary;

import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.templates.entity.CannedReplies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Lists the replies that agents keep ready; agents in the group see the list too. */
@ApplicationScoped
public class ListCannedReplies {
  private CannedReplies replies;

  ListCannedReplies() {}

  @Inject
  public ListCannedReplies(CannedReplies replies) {
    this.replies = replies;
  }

  /** At most so many, by name, after the one given. */
  public List<CannedReply> list(WorkspaceId workspace, int most, Optional<String> after) {
    return replies.list(workspace, most, after);
  }
}
