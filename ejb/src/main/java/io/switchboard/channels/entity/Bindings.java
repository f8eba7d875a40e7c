package io.switchboard.channels.entity;

import java.util.List;
import java.util.Optional;

/** The attempts that are under way, one for a channel. Works in the caller's transaction. */
public interface Bindings {

  /** Begins an attempt in place of a former one, or writes it anew. */
  void put(Channel channel, Binding binding);

  Optional<Binding> of(Channel channel);

  void end(Channel channel);

  /** Ends, across workspaces, what has expired, and answers the channels that stay unbound. */
  List<Channel> endExpired();
}
