package io.switchboard.channels.boundary;

import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channels;
import io.switchboard.platform.ids.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;

/** Finds the bot that serves a workspace's support desk. */
@ApplicationScoped
public class FindDeskBot {
  private Channels channels;

  FindDeskBot() {}

  @Inject
  public FindDeskBot(Channels channels) {
    this.channels = channels;
  }

  /** A bot and the way to it. */
  public record DeskBot(ChannelRoute route, String username) {
    public DeskBot {
      Objects.requireNonNull(route, "route");
      Objects.requireNonNull(username, "username");
    }
  }

  /** The bot; empty where no desk is set up. Works in any transaction, or without. */
  public Optional<DeskBot> of(WorkspaceId workspace) {
    return channels.peek(ChannelOwner.desk(workspace), ChannelKind.TELEGRAM).map(FindDeskBot::bot);
  }

  private static DeskBot bot(Channel channel) {
    return new DeskBot(channel.route(), channel.account().username());
  }
}
