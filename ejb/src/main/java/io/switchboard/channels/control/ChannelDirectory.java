package io.switchboard.channels.control;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.SendsText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The adapter of each platform that this build carries. Made at start: a platform with two
 * adapters, or one of those promised without any, stops the start.
 */
@ApplicationScoped
public class ChannelDirectory {
  private static final Set<ChannelKind> PROMISED = Set.of(ChannelKind.TELEGRAM);

  private final Map<ChannelKind, SendsText> adapters = new EnumMap<>(ChannelKind.class);

  ChannelDirectory() {}

  @Inject
  ChannelDirectory(@Any Instance<SendsText> found) {
    this((Iterable<SendsText>) found);
  }

  public ChannelDirectory(Iterable<SendsText> found) {
    for (SendsText adapter : found) {
      SendsText other = adapters.putIfAbsent(adapter.kind(), adapter);
      if (other != null) {
        throw new IllegalStateException(
            "Two adapters for %s: %s and %s. Remove one of them from the build."
                .formatted(adapter.kind().word(), other.getClass(), adapter.getClass()));
      }
    }
    for (ChannelKind kind : PROMISED) {
      if (!adapters.containsKey(kind)) {
        throw new IllegalStateException(
            "No adapter for %s. Add its package to the build.".formatted(kind.word()));
      }
    }
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
    // Observing makes the directory at start rather than with the first message.
  }

  /**
   * The adapter of a platform.
   *
   * @throws IllegalArgumentException this build has none
   */
  public SendsText of(ChannelKind kind) {
    SendsText adapter = adapters.get(kind);
    if (adapter == null) {
      throw new IllegalArgumentException("This build has no adapter for " + kind.word() + ".");
    }
    return adapter;
  }

  /** Whether this build can send there. */
  public boolean has(ChannelKind kind) {
    return adapters.containsKey(kind);
  }
}
