package io.switchboard.support.group.control;

import io.switchboard.channels.boundary.GroupHeard;
import io.switchboard.channels.boundary.GroupHeard.Edited;
import io.switchboard.channels.boundary.GroupHeard.GroupFile;
import io.switchboard.channels.boundary.GroupHeard.GroupMember;
import io.switchboard.channels.boundary.GroupHeard.Pressed;
import io.switchboard.channels.boundary.GroupHeard.TopicSwitched;
import io.switchboard.channels.boundary.GroupHeard.Wrote;
import io.switchboard.channels.boundary.HostsTopics;
import io.switchboard.identity.boundary.Caller;
import io.switchboard.identity.boundary.CurrentCaller;
import io.switchboard.support.agents.boundary.Agent;
import io.switchboard.support.agents.boundary.FindAgent;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.desk.boundary.Desk;
import io.switchboard.support.topics.boundary.FindTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;

/** Hears the people of a desk's group: those who are its active agents, and nobody else. */
@ApplicationScoped
public class HearAgent {
  private FindAgent agents;
  private FindTopic topics;
  private TopicTalk talk;
  private GroupPresses presses;
  private GroupFiles files;
  private Ignored ignored;

  HearAgent() {}

  @Inject
  public HearAgent(
      FindAgent agents,
      FindTopic topics,
      TopicTalk talk,
      GroupPresses presses,
      GroupFiles files,
      Ignored ignored) {
    this.agents = agents;
    this.topics = topics;
    this.talk = talk;
    this.presses = presses;
    this.files = files;
    this.ignored = ignored;
  }

  Runnable prepare(HostsTopics host, Desk desk, GroupHeard heard) {
    if (heard instanceof Wrote wrote) {
      Optional<Agent> agent = agent(desk, wrote.by());
      Optional<GroupFiles.Brought> file =
          agent.isPresent()
              ? wrote.file().flatMap(sent -> bring(host, desk, wrote.thread(), sent))
              : Optional.empty();
      return () ->
          inTopic(
              desk,
              agent,
              wrote.thread(),
              wrote.messageId(),
              said -> talk.hear(said, desk.botUsername(), wrote.text(), file));
    }
    if (heard instanceof Edited edited) {
      return () ->
          inTopic(
              desk,
              agent(desk, edited.by()),
              edited.thread(),
              edited.messageId(),
              said -> talk.edit(said, edited.text()));
    }
    if (heard instanceof TopicSwitched switched) {
      return () ->
          inTopic(
              desk,
              agent(desk, switched.by()),
              Optional.of(switched.thread()),
              "0",
              said -> talk.topicSwitched(said, switched.closed()));
    }
    if (heard instanceof Pressed pressed) {
      return () -> pressed(desk, pressed);
    }
    throw new IllegalArgumentException("Nobody of the group did this: " + heard.getClass());
  }

  private Optional<GroupFiles.Brought> bring(
      HostsTopics host, Desk desk, Optional<String> thread, GroupFile sent) {
    return thread
        .flatMap(known -> topics.byThread(desk.workspace(), known))
        .map(ref -> files.bring(host, desk.bot(), ref, sent));
  }

  private Optional<Agent> agent(Desk desk, GroupMember by) {
    return by.isBot()
        ? Optional.empty()
        : agents.find(desk.workspace(), by.id()).filter(Agent::active);
  }

  private void pressed(Desk desk, Pressed pressed) {
    Optional<Agent> agent = agent(desk, pressed.by());
    if (agent.isEmpty()) {
      ignored.count("not_an_agent");
      presses.refuse(pressed, desk.workspace());
      return;
    }
    as(agent.get(), () -> presses.press(agent.get(), pressed));
  }

  private void inTopic(
      Desk desk,
      Optional<Agent> agent,
      Optional<String> thread,
      String messageId,
      Consumer<Said> deed) {
    if (agent.isEmpty()) {
      ignored.count("not_an_agent");
      return;
    }
    Optional<ConversationRef> ref =
        thread.flatMap(known -> topics.byThread(desk.workspace(), known));
    if (ref.isEmpty()) {
      ignored.count("no_conversation");
      return;
    }
    as(agent.get(), () -> deed.accept(new Said(ref.get(), agent.get(), Long.parseLong(messageId))));
  }

  private static void as(Agent agent, Runnable deed) {
    CurrentCaller.enter(new Caller.Agent(agent.workspace(), agent.tgId()), CurrentCaller.TELEGRAM);
    try {
      deed.run();
    } finally {
      CurrentCaller.leave();
    }
  }
}
