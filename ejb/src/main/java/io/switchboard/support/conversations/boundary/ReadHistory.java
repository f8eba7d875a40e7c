package io.switchboard.support.conversations.boundary;

import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.control.RecallConversation;
import io.switchboard.support.conversations.entity.ConversationViews;
import io.switchboard.support.conversations.entity.Conversations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells agents in a few lines what a customer said before, in earlier conversations too. */
@ApplicationScoped
public class ReadHistory {
  private static final int CONVERSATIONS = 5;
  private static final int MESSAGES = 10;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private Conversations conversations;
  private ConversationViews views;
  private RecallConversation recall;

  ReadHistory() {}

  @Inject
  public ReadHistory(
      Conversations conversations, ConversationViews views, RecallConversation recall) {
    this.conversations = conversations;
    this.views = views;
    this.recall = recall;
  }

  /** The history; works in a transaction of the caller's. */
  public String of(ConversationRef ref) {
    List<ConversationView> earlier =
        conversations
            .hold(ref)
            .flatMap(it -> it.customer().key())
            .map(key -> views.earlier(ref, key, CONVERSATIONS))
            .orElse(List.of());
    Stream<String> before = earlier.stream().map(ReadHistory::heading);
    Stream<String> last =
        earlier.stream()
            .findFirst()
            .map(view -> recall.recall(view.ref(), MESSAGES).stream())
            .orElse(Stream.empty());
    Stream<String> now = Stream.concat(Stream.of("In this conversation:"), here(ref));
    String heading =
        earlier.isEmpty() ? "No earlier conversation is known." : "Earlier conversations:";
    return Stream.of(Stream.of(heading), before, last, now)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private Stream<String> here(ConversationRef ref) {
    List<String> lines = recall.recall(ref, MESSAGES);
    return lines.isEmpty() ? Stream.of("Nothing was said yet.") : lines.stream();
  }

  private static String heading(ConversationView view) {
    String rating = view.rating().map(stars -> ", rated " + stars + " of 5").orElse("");
    return DAY.format(view.createdAt())
        + " — "
        + view.codename()
        + " ("
        + view.status().word().replace('_', ' ')
        + rating
        + ")";
  }
}
