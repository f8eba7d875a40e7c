package io.switchboard.support.conversations.control;

import io.switchboard.platform.ids.Uuids;
import io.switchboard.platform.messaging.Event;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.EntryKind;
import io.switchboard.support.conversations.entity.Conversation;
import io.switchboard.support.conversations.entity.Conversations;
import io.switchboard.support.conversations.entity.NewEntry;
import io.switchboard.support.live.boundary.Frames;
import io.switchboard.support.live.boundary.LiveFrame;
import io.switchboard.support.topics.boundary.PostToTopic;
import io.switchboard.support.topics.boundary.TopicPost;
import io.switchboard.support.topics.boundary.TopicState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A conversation that is held for a change: all that is done through it is kept, or nothing is. */
public final class Change {
  private final Conversation conversation;
  private final Instant now;
  private final Conversations conversations;
  private final PostToTopic topics;
  private final Uuids ids;
  private final List<LiveFrame> frames = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private TopicState shown;

  Change(
      Conversation conversation,
      Instant now,
      Conversations conversations,
      PostToTopic topics,
      Uuids ids) {
    this.conversation = conversation;
    this.now = now;
    this.conversations = conversations;
    this.topics = topics;
    this.ids = ids;
    this.shown = TopicLook.of(conversation);
  }

  /** The conversation as it stands now. */
  public Conversation conversation() {
    return conversation;
  }

  public ConversationRef ref() {
    return conversation.ref();
  }

  public Instant now() {
    return now;
  }

  /** Adds an entry to the transcript, and shows it to the customer's sockets; answers its id. */
  public UUID say(NewEntry entry) {
    UUID id = ids.next();
    conversations.append(conversation, id, entry, now);
    long seq = conversation.head().seq();
    if (entry.kind() == EntryKind.EDIT) {
      frames.add(frame(seq, Frames.messageEdited(entry.edits(), entry.text(), now)));
    } else if (entry.kind() != EntryKind.RATING) {
      frames.add(frame(seq, Frames.message(shown(id, entry))));
    }
    return id;
  }

  private Frames.Message shown(UUID id, NewEntry entry) {
    return new Frames.Message(
        id,
        entry.direction().word(),
        entry.text(),
        Optional.ofNullable(entry.agentName()),
        now,
        Optional.ofNullable(entry.clientId()),
        Optional.ofNullable(entry.file())
            .map(
                file ->
                    new Frames.Attached(file.id(), file.name(), file.contentType(), file.size())));
  }

  /** Shows the customer's sockets something that is not kept. */
  public void frame(String json) {
    frames.add(frame(0, json));
  }

  /** Posts something in the topic, which looks as the conversation stands now. */
  public void post(TopicPost post) {
    look();
    topics.post(ref(), post);
  }

  /** Posts something in the topic before its looks are changed. */
  public void postBefore(TopicPost post) {
    topics.post(ref(), post);
  }

  /** Makes the topic look as the conversation stands now. */
  public void look() {
    TopicState wanted = TopicLook.of(conversation);
    if (!wanted.equals(shown)) {
      topics.show(ref(), wanted);
      shown = wanted;
    }
  }

  /** Makes the topic, for a conversation that has none yet. */
  void begin() {
    topics.show(ref(), shown);
  }

  /** Tells the workspace's applications. */
  public void tell(String type) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("conversationId", ref().id().toString());
    data.put("codename", conversation.codename());
    data.put("status", conversation.status().word());
    conversation.agent().ifPresent(agent -> data.put("agent", Long.toString(agent)));
    events.add(new Event(ids.next(), type, ref().workspace(), now, data));
  }

  List<LiveFrame> frames() {
    return frames;
  }

  List<Event> events() {
    return events;
  }

  private LiveFrame frame(long seq, String json) {
    return new LiveFrame(ref(), seq, json);
  }
}
