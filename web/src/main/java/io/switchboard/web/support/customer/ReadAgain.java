package io.switchboard.web.support.customer;

import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.agents.boundary.FindAgent;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.ConversationStatus;
import io.switchboard.support.conversations.boundary.ConversationView;
import io.switchboard.support.conversations.boundary.FindConversations;
import io.switchboard.support.conversations.boundary.ReadTranscript;
import io.switchboard.support.conversations.boundary.TranscriptMessage;
import io.switchboard.support.templates.boundary.FindTemplate;
import io.switchboard.support.templates.boundary.Template;
import io.switchboard.support.templates.boundary.TemplateKey;
import io.switchboard.web.rest.Cursor;
import io.switchboard.web.rest.PageRequest;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what a customer sees when it comes back. */
@ApplicationScoped
public class ReadAgain {
  private FindConversations conversations;
  private ReadTranscript transcript;
  private FindTemplate templates;
  private FindAgent agents;

  ReadAgain() {}

  @Inject
  public ReadAgain(
      FindConversations conversations,
      ReadTranscript transcript,
      FindTemplate templates,
      FindAgent agents) {
    this.conversations = conversations;
    this.transcript = transcript;
    this.templates = templates;
    this.agents = agents;
  }

  /**
   * A page of it.
   *
   * @throws Problem 404 if it is gone
   */
  ShownConversation page(ConversationRef ref, PageRequest page, String locale) {
    ConversationView view = conversations.find(ref).orElseThrow(Problem::notFound);
    long after = page.after().map(ReadAgain::seq).orElse(0L);
    List<TranscriptMessage> entries = transcript.page(ref, after, page.limit() + 1);
    boolean more = entries.size() > page.limit();
    List<TranscriptMessage> shown = more ? entries.subList(0, page.limit()) : entries;
    return new ShownConversation(
        shown.stream().filter(ShownMessage::isShown).map(ShownMessage::of).toList(),
        view.status(),
        closedNote(view, locale).orElse(null),
        view.codename(),
        view.customerName().orElse(null),
        agentName(view).orElse(null),
        view.unreadByCustomer(),
        view.rating().orElse(null),
        more ? new Cursor(Long.toString(shown.get(shown.size() - 1).seq())).toString() : null);
  }

  private Optional<String> closedNote(ConversationView view, String locale) {
    if (view.status() != ConversationStatus.CLOSED) {
      return Optional.empty();
    }
    Template template =
        templates.of(view.ref().workspace(), TemplateKey.CLOSED_HISTORY_NOTE, locale);
    return Optional.of(template)
        .filter(Template::enabled)
        .map(
            note ->
                note.render(
                    Map.of(
                        "codename", view.codename(),
                        "name", view.customerName().orElse(view.codename()),
                        "agent", agentName(view).orElse(""))));
  }

  private Optional<String> agentName(ConversationView view) {
    return view.agent().isEmpty()
        ? Optional.empty()
        : agents.find(view.ref().workspace(), view.agent().getAsLong()).map(Agent::displayName);
  }

  private static long seq(Cursor cursor) {
    try {
      return Long.parseLong(cursor.key());
    } catch (NumberFormatException notOurs) {
      throw Cursor.invalid();
    }
  }
}
