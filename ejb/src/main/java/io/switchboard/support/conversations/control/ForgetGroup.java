package io.switchboard.support.conversations.control;

import io.switchboard.support.conversations.entity.Conversations;
import io.switchboard.support.desk.boundary.DeskNews;
import io.switchboard.support.desk.boundary.DeskNews.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * In another group the ids of messages begin anew: what the former one called them must not be
 * taken for a repetition, or an edit, of something that is said there.
 */
@ApplicationScoped
public class ForgetGroup {
  private Conversations conversations;

  ForgetGroup() {}

  @Inject
  public ForgetGroup(Conversations conversations) {
    this.conversations = conversations;
  }

  /** Works in the transaction of the desk's change. */
  void changed(@Observes DeskNews news) {
    if (news.what() == What.NEW_GROUP || news.what() == What.MOVED) {
      conversations.forgetGroup(news.workspace());
    }
  }
}
