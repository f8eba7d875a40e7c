package io.switchboard.support.conversations.control;

import io.switchboard.channels.boundary.HostsTopics.Button;
import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.agents.boundary.FindAgent;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.Conversations;
import io.switchboard.support.conversations.entity.NewEntry;
import io.switchboard.support.live.boundary.Frames;
import io.switchboard.support.templates.boundary.FindTemplate;
import io.switchboard.support.templates.boundary.Template;
import io.switchboard.support.templates.boundary.TemplateKey;
import io.switchboard.support.topics.boundary.TopicPost;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Says what the desk says by itself: where its template tells it to, and no more often. */
@ApplicationScoped
public class ShowTemplate {
  private FindTemplate templates;
  private FindAgent agents;
  private Conversations conversations;

  ShowTemplate() {}

  @Inject
  public ShowTemplate(FindTemplate templates, FindAgent agents, Conversations conversations) {
    this.templates = templates;
    this.agents = agents;
    this.conversations = conversations;
  }

  /** Says it; nothing where the template is off, or was shown a moment ago. */
  public void show(Change change, TemplateKey key) {
    show(change, key, List.of());
  }

  /** Says it, in the topic with these buttons. */
  public void show(Change change, TemplateKey key, List<List<Button>> buttons) {
    Conversation it = change.conversation();
    Template template = templates.of(it.ref().workspace(), key, it.customer().locale());
    if (!template.enabled() || !isTime(change, template)) {
      return;
    }
    String text = template.render(values(it));
    Optional<UUID> entry =
        template.toCustomerPersist()
            ? Optional.of(change.say(NewEntry.ofDesk(text)))
            : Optional.empty();
    if (template.toCustomerWs()) {
      change.frame(Frames.service(key.word(), text));
    }
    if (template.toTelegram()) {
      TopicPost desk = TopicPost.ofDesk(text).with(buttons);
      TopicPost post = entry.map(desk::telling).orElse(desk);
      change.post(template.pinInTopic() ? post.pinnedInTopic() : post);
    }
  }

  private boolean isTime(Change change, Template template) {
    int rate = template.rateSeconds().orElse(0);
    return rate == 0
        || conversations.mayEmit(
            change.ref(), template.key().word(), Duration.ofSeconds(rate), change.now());
  }

  private Map<String, String> values(Conversation it) {
    Map<String, String> values = new HashMap<>();
    values.put("codename", it.codename());
    it.customer().nickname().ifPresent(name -> values.put("name", name));
    it.agent().stream()
        .boxed()
        .flatMap(agent -> agents.find(it.ref().workspace(), agent).stream())
        .map(Agent::displayName)
        .forEach(name -> values.put("agent", name));
    return values;
  }
}
