package io.switchboard.support.group.control;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.GroupHeard.GroupFile;
import io.switchboard.channels.boundary.HostsTopics;
import io.switchboard.channels.boundary.HostsTopics.FetchedFile;
import io.switchboard.support.attachments.boundary.KeepAttachment;
import io.switchboard.support.attachments.boundary.Kept;
import io.switchboard.support.attachments.boundary.ScannerUnavailable;
import io.switchboard.support.boundary.ConversationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Brings files that agents post into their conversations; not for the inside of a transaction. */
@ApplicationScoped
public class GroupFiles {
  private KeepAttachment keeping;

  GroupFiles() {}

  @Inject
  public GroupFiles(KeepAttachment keeping) {
    this.keeping = keeping;
  }

  /**
   * What became of a file.
   *
   * @param trouble why it is not to be had; empty if it is
   */
  record Brought(Optional<UUID> file, String trouble) {
    private static Brought not(String trouble) {
      return new Brought(Optional.empty(), trouble);
    }
  }

  /** Fetches it from the platform and keeps it; it waits for both. */
  Brought bring(HostsTopics host, ChannelRoute bot, ConversationRef ref, GroupFile file) {
    FetchedFile fetched = host.fetch(bot, file.fileId(), keeping.maxBytes());
    if (fetched instanceof FetchedFile.Content content) {
      return keep(ref, file.name(), content.bytes());
    }
    return fetched instanceof FetchedFile.Unavailable unavailable
        ? Brought.not("Telegram did not hand over the file. " + unavailable.reason())
        : Brought.not("The file has more than " + keeping.maxBytes() + " bytes.");
  }

  private Brought keep(ConversationRef ref, String name, byte[] content) {
    try {
      Kept outcome = keeping.keep(ref, name, content);
      if (outcome instanceof Kept.Done done) {
        return new Brought(Optional.of(done.attachment().id()), "");
      }
      return Brought.not(((Kept.Refused) outcome).detail());
    } catch (ScannerUnavailable away) {
      return Brought.not("The file could not be scanned. Send it again later.");
    }
  }
}
