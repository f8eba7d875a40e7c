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
  private static final String UNKNOWN = "only texts and files can be passed on to the customer.";

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
    if (text.isBlank() && file.isEmpty()) {
      notSent(said, UNKNOWN);
    } else if (awaited.take(said.ref(), said.agent().tgId(), clock.instant())) {
      takeNote(said, text, file.isPresent());
    } else if (file.isPresent() && file.get().file().isEmpty()) {
      notSent(said, file.get().trouble());
    } else {
      send(said, text, file.flatMap(GroupFiles.Brought::file));
    }
  }

  /** What comes while a note is awaited reaches no customer, whatever it is. */
  private void takeNote(Said said, String text, boolean withFile) {
    if (!text.isBlank()) {
      note(said, text);
    }
    if (withFile) {
      notSent(said, "a note is text alone; the file goes nowhere.");
    }
  }

  /** The agent's next message is no note any more. */
  void awaitNoNote(Said said) {
    awaited.forget(said.ref(), said.agent().tgId());
  }

  /** Tells that something did not reach the customer, and why. */
  void notSent(Said said, String why) {
    telling.tell(said.ref(), "Not sent: " + why);
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
    } else if (outcome instanceof Outcome.Empty) {
      notSent(said, UNKNOWN);
    } else if (outcome instanceof Outcome.Gone) {
      notSent(said, "this conversation is not there any more.");
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
