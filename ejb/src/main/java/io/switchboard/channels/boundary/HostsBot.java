package io.switchboard.channels.boundary;

import java.net.URI;

/** The port of a platform on which each user brings a bot of its own. */
public interface HostsBot {
  ChannelKind kind();

  /** Asks the platform whose token this is. Answers within 15 seconds. */
  BotIdentity identify(String token);

  /** Where the platform's links to accounts lead; an account's name follows it. */
  URI links();

  /** The link by which a person starts a talk with the bot that carries the payload. */
  String startLink(String username, String payload);

  /** What a person did, in an update of the platform; {@link Heard.Nothing} for all else. */
  Heard hear(String update);

  /** Lets go of a bot whose channel ends: the platform stops to call us. Failures are let be. */
  void release(String token);
}
