package io.switchboard.channels.entity;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelOwner;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.ChannelStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A user's channel as it is kept.
 *
 * @param account who carries it and how, as the platform names it
 * @param health why it is not well, or null
 * @param version rises whenever a session has to look at the channel anew
 */
public record Channel(
    UUID id,
    ChannelOwner owner,
    ChannelKind kind,
    ChannelStatus status,
    Preferences preferences,
    Account account,
    String health,
    long version,
    Times times) {

  public Channel {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(owner, "owner");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(preferences, "preferences");
    Objects.requireNonNull(account, "account");
    Objects.requireNonNull(times, "times");
  }

  /**
   * What its owner chose.
   *
   * @param priority 1 is tried first; null leaves the place to the default order
   * @param allowFrom who may talk to it; empty for everybody
   */
  public record Preferences(boolean enabled, Integer priority, List<String> allowFrom) {
    public static final Preferences DEFAULT = new Preferences(true, null, List.of());

    public Preferences {
      allowFrom = List.copyOf(allowFrom);
    }

    /** Whether this person, by id or by {@code @name}, may talk to the channel. */
    public boolean admits(String personId, String name) {
      return allowFrom.isEmpty()
          || allowFrom.contains(personId)
          || (name != null && allowFrom.stream().anyMatch(("@" + name)::equalsIgnoreCase));
    }
  }

  /**
   * Both ends on the platform.
   *
   * @param externalId the bot's id there
   * @param username the bot's name there
   * @param address the bound person's address, null until bound
   */
  public record Account(String externalId, String username, String address) {
    public Account boundTo(String newAddress) {
      return new Account(externalId, username, newAddress);
    }
  }

  /** When it was made, changed, and last used (null: never). */
  public record Times(Instant createdAt, Instant updatedAt, Instant lastUsedAt) {
    public Times {
      Objects.requireNonNull(createdAt, "createdAt");
      Objects.requireNonNull(updatedAt, "updatedAt");
    }
  }

  /** The state that people are shown. */
  public ChannelStatus shownStatus() {
    return preferences.enabled() ? status : ChannelStatus.DISABLED;
  }

  /** In another state, for a reason or (null) none. */
  public Channel as(ChannelStatus newStatus, String reason) {
    return new Channel(id, owner, kind, newStatus, preferences, account, reason, version, times);
  }

  public Channel with(Preferences chosen) {
    return new Channel(id, owner, kind, status, chosen, account, health, version, times);
  }

  public Channel with(Account other) {
    return new Channel(id, owner, kind, status, preferences, other, health, version, times);
  }

  /** With a new time of change. */
  public Channel changedAt(Instant now) {
    Times changed = new Times(times.createdAt(), now, times.lastUsedAt());
    return new Channel(id, owner, kind, status, preferences, account, health, version, changed);
  }

  /** The way to its bound person. */
  public ChannelRoute route() {
    return routeTo(account.address());
  }

  /** The way to any person there. */
  public ChannelRoute routeTo(String address) {
    return new ChannelRoute(
        id, owner, kind, status, preferences.enabled(), preferences.priority(), address, version);
  }
}
