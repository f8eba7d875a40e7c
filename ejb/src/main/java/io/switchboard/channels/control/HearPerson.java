package io.switchboard.channels.control;

import static io.switchboard.channels.boundary.ChannelStatus.AWAITING_CODE;
import static io.switchboard.channels.boundary.ChannelStatus.CONNECTED;
import static io.switchboard.channels.boundary.ChannelStatus.DISCONNECTED;

import io.switchboard.channels.boundary.Heard;
import io.switchboard.channels.boundary.Reaction;
import io.switchboard.channels.entity.Binding;
import io.switchboard.channels.entity.Bindings;
import io.switchboard.channels.entity.Channel;
import io.switchboard.channels.entity.Channels;
import io.switchboard.identity.boundary.ListWorkspaces;
import io.switchboard.identity.boundary.WorkspaceView;
import io.switchboard.platform.messaging.Event;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Acts upon what a person did: binds, greets, asks, counts, or passes the text on. */
@ApplicationScoped
public class HearPerson {
  static final String WRONG_CODES = "Five wrong codes were sent. Set the bot up again.";
  private static final String UNNAMED = "Switchboard";
  static final String BLOCKED = "The person has blocked the bot.";

  private Channels channels;
  private Bindings bindings;
  private ChannelEvents told;
  private ListWorkspaces workspaces;
  private Clock clock;

  HearPerson() {}

  @Inject
  public HearPerson(
      Channels channels,
      Bindings bindings,
      ChannelEvents told,
      ListWorkspaces workspaces,
      Clock clock) {
    this.channels = channels;
    this.bindings = bindings;
    this.told = told;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** Works in the caller's transaction, which holds the channel. */
  public Reaction hear(Channel channel, Heard heard) {
    if (heard instanceof Heard.Said said) {
      return hear(channel, said);
    }
    if (heard instanceof Heard.Blocked blocked
        && blocked.address().equals(channel.account().address())
        && channel.status().isUsable()) {
      return Reaction.telling(put(channel.as(DISCONNECTED, BLOCKED)));
    }
    return Reaction.NONE;
  }

  private Reaction hear(Channel channel, Heard.Said said) {
    Optional<Binding> binding = bindings.of(channel);
    return switch (Binder.meaning(channel, binding, said, clock.instant())) {
      case BIND -> bind(channel, said);
      case GREET -> greetAgain(channel, said);
      case ASK_CODE -> askCode(channel, said);
      case WRONG_CODE -> countWrongCode(channel, binding.orElseThrow(), said);
      case ATTEMPT_OVER -> reply(said, BotWords.ATTEMPT_OVER, List.of());
      case MESSAGE -> Reaction.received(said.person(), said.text());
      case IGNORE -> Reaction.NONE;
    };
  }

  private Reaction bind(Channel channel, Heard.Said said) {
    bindings.end(channel);
    Channel bound = channel.with(channel.account().boundTo(said.address())).as(CONNECTED, null);
    return reply(said, greeting(channel), put(bound));
  }

  private Reaction greetAgain(Channel channel, Heard.Said said) {
    List<Event> news =
        channel.status() == DISCONNECTED ? put(channel.as(CONNECTED, null)) : List.of();
    return reply(said, greeting(channel), news);
  }

  private Reaction askCode(Channel channel, Heard.Said said) {
    channels.put(channel.as(AWAITING_CODE, null));
    return reply(said, BotWords.ASK_CODE, List.of());
  }

  private Reaction countWrongCode(Channel channel, Binding binding, Heard.Said said) {
    Binding counted = binding.withWrongCode();
    if (counted.codesLeft() > 0) {
      bindings.put(channel, counted);
      return reply(said, BotWords.wrongCode(counted.codesLeft()), List.of());
    }
    bindings.end(channel);
    return reply(said, BotWords.ATTEMPT_OVER, put(channel.as(DISCONNECTED, WRONG_CODES)));
  }

  private List<Event> put(Channel changed) {
    channels.put(changed);
    return told.changed(changed);
  }

  private String greeting(Channel channel) {
    return BotWords.greeting(
        workspaces.find(channel.owner().workspace()).map(WorkspaceView::name).orElse(UNNAMED));
  }

  private static Reaction reply(Heard.Said said, String text, List<Event> events) {
    return Reaction.replying(said.address(), text, events);
  }
}
