package io.switchboard.notifications.store;

import io.switchboard.channels.boundary.ChannelKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Channels as one text column. */
final class ChannelWords {
  private ChannelWords() {}

  /** Null for none, so that the column is null too. */
  static String joined(Collection<ChannelKind> kinds) {
    return kinds.isEmpty()
        ? null
        : kinds.stream().map(ChannelKind::word).collect(Collectors.joining(","));
  }

  static List<ChannelKind> split(String words) {
    List<ChannelKind> kinds = new ArrayList<>();
    if (words != null && !words.isEmpty()) {
      for (String word : words.split(",", -1)) {
        kinds.add(ChannelKind.ofWord(word).orElseThrow());
      }
    }
    return kinds;
  }
}
