package io.switchboard.support.group.control;

import io.switchboard.support.conversations.boundary.NoteConversation;
import io.switchboard.support.conversations.boundary.ReplyAsAgent;
import io.switchboard.support.conversations.boundary.ReplyAsAgent.Outcome;
import io.switchboard.support.conversations.boundary.ReplyAsAgent.Reply;
import io.switchboard.support.group.entity.AwaitedNotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What agents write in a topic goes to its customer, and they are told when it does not. */
@ApplicationScoped
public class AgentReplies {
  private ReplyAsAgent replying;
  private NoteConversation noting;
  private AwaitedNotes awaited;
  private TellTopic telling;
  private Clock clock;

  AgentReplies() {}

  @Inject
  public AgentReplies(
      ReplyAsAgent replying,
      NoteConversation noting,
      AwaitedNotes awaited,
      TellTopic telling,
      Clock clock) {
    this.replying = replying;
    this.noting = noting;
    this.awaited = awaited;
    this.telling = telling;
    this.clock = clock;
  }

  /** Takes what an agent wrote: the note that was asked for, or an answer to the customer. */
  void take(Said said, String text, Optional<GroupFiles.Brought> file) {
    if (file.isEmpty() && awaited.take(said.ref(), said.agent().tgId(), clock.instant())) {
      note(said, text);
    } else if (file.isPresent() && file.get().file().isEmpty()) {
      telling.tell(said.ref(), "Not sent: " + file.get().trouble());
    } else {
      send(said, text, file.flatMap(GroupFiles.Brought::file));
    }
  }

  /** Sends a text to the customer; whether that was done. */
  boolean send(Said said, String text, Optional<UUID> file) {
    Outcome outcome =
        replying.reply(said.ref(), new Reply(said.agent(), text, file, said.message()));
    if (outcome instanceof Outcome.NotClaimed) {
      telling.notClaimed(said.ref());
    } else if (outcome instanceof Outcome.Taken taken) {
      telling.taken(said.ref(), taken.byName(), "Not sent: ");
    } else if (outcome instanceof Outcome.NotOpen) {
      telling.notOpen(said.ref());
    }
    return outcome instanceof Outcome.Sent;
  }

  /** Keeps a note, and tells so. */
  void note(Said said, String text) {
    NoteConversation.Outcome outcome = noting.note(said.ref(), text, said.agent().displayName());
    if (outcome == NoteConversation.Outcome.TOO_LONG) {
      telling.tell(
          said.ref(), "Not noted: a note has at most " + NoteConversation.LONGEST + " characters.");
    }
  }

  /** An agent changed what it had written. */
  void edit(Said said, String text) {
    replying.edit(said.ref(), said.agent(), said.message(), text);
  }
}
