package io.switchboard.support.group.control;

import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.GroupHeard.GroupFile;
import io.switchboard.channels.boundary.HostsTopics;
import io.switchboard.channels.boundary.HostsTopics.FetchedFile;
import io.switchboard.support.boundary.ConversationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Brings files that agents post into their conversations. */
@ApplicationScoped
public class GroupFiles {
  private static final int MOST = 5 << 20;

  private TellTopic telling;

  GroupFiles() {}

  @Inject
  public GroupFiles(TellTopic telling) {
    this.telling = telling;
  }

  /** A file as it was named, and what fetching it came to. */
  record Fetched(String name, FetchedFile file) {}

  /** Fetches it from the platform; it waits for that. */
  Fetched fetch(HostsTopics host, ChannelRoute bot, GroupFile file) {
    return new Fetched(file.name(), host.fetch(bot, file.fileId(), MOST));
  }

  /** Keeps it for the conversation; empty if it is not to be had, which the agents are told. */
  Optional<UUID> keep(ConversationRef ref, Fetched fetched) {
    if (fetched.file() instanceof FetchedFile.Content content) {
      telling.tell(ref, "Not sent: " + content.bytes().length);
    } else if (fetched.file() instanceof FetchedFile.TooLarge) {
      telling.tell(ref, "Not sent: the file is larger than " + MOST + " bytes.");
    } else if (fetched.file() instanceof FetchedFile.Unavailable unavailable) {
      telling.tell(ref, "Not sent: Telegram did not hand over the file. " + unavailable.reason());
    }
    return Optional.empty();
  }
}
