package io.switchboard.support.desk.boundary;

import io.switchboard.platform.config.Settings;
import io.switchboard.platform.config.SettingsReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What the operator configured for all desks.
 *
 * @param reminders how long an unclaimed conversation waits for each reminder; they rise
 * @param reminderStop nobody is reminded after that
 * @param autocloseAgentSilent when a conversation is closed that no agent answers; zero: never
 * @param autocloseCustomerSilent when one is closed whose customer is silent; zero: never
 * @param tokenTtl how long a customer's token lives
 * @param groupPerMinute calls into one group; 0: only what the platform asks for counts
 */
public record SupportConfiguration(
    List<Duration> reminders,
    Duration reminderStop,
    Duration autocloseAgentSilent,
    Duration autocloseCustomerSilent,
    Duration tokenTtl,
    int groupPerMinute) {
  private static final String REMINDERS = "SWITCHBOARD_SUPPORT_REMINDER_MINUTES";
  private static final String TOKEN_TTL = "SWITCHBOARD_SUPPORT_TOKEN_TTL";
  private static final Duration LEAST_TTL = Duration.ofMinutes(1);
  private static final Duration MOST_TTL = Duration.ofDays(7);
  private static final int WEEK = 7 * 24 * 60;
  private static final int MOST_REMINDERS = 20;
  private static final int MOST_PER_MINUTE = 10_000;

  public SupportConfiguration {
    reminders = List.copyOf(reminders);
    Objects.requireNonNull(reminderStop, "reminderStop");
    Objects.requireNonNull(autocloseAgentSilent, "autocloseAgentSilent");
    Objects.requireNonNull(autocloseCustomerSilent, "autocloseCustomerSilent");
    Objects.requireNonNull(tokenTtl, "tokenTtl");
  }

  /** Reads it. */
  public static SupportConfiguration read(SettingsReader reader) {
    List<Integer> minutes = reader.integers(REMINDERS, "5,15", 1, WEEK);
    boolean rise =
        minutes.size() <= MOST_REMINDERS
            && minutes.stream().sorted().distinct().toList().equals(minutes);
    if (!rise) {
      reader.reject(REMINDERS, "at most " + MOST_REMINDERS + " numbers, each above the one before");
    }
    Duration ttl = reader.duration(TOKEN_TTL, Duration.ofHours(1));
    if (ttl.compareTo(LEAST_TTL) < 0 || ttl.compareTo(MOST_TTL) > 0) {
      reader.reject(TOKEN_TTL, "a duration from " + LEAST_TTL + " to " + MOST_TTL);
    }
    Duration day = Duration.ofHours(24);
    return new SupportConfiguration(
        minutes.stream().map(Duration::ofMinutes).toList(),
        Duration.ofMinutes(
            reader.integer("SWITCHBOARD_SUPPORT_REMINDER_STOP_MINUTES", 60, 1, WEEK)),
        reader.duration("SWITCHBOARD_SUPPORT_AUTOCLOSE_AGENT_SILENT", day),
        reader.duration("SWITCHBOARD_SUPPORT_AUTOCLOSE_CUSTOMER_SILENT", day),
        ttl,
        reader.integer("SWITCHBOARD_TELEGRAM_GROUP_PER_MINUTE", 20, 0, MOST_PER_MINUTE));
  }

  /** Reads it at start, so that a wrong value stops that. */
  @ApplicationScoped
  static class Start {
    void check(
        @Observes @Initialized(ApplicationScoped.class) Object application,
        SupportConfiguration configuration) {
      Objects.requireNonNull(configuration, "configuration");
    }
  }

  /** Hands it out. */
  @Dependent
  static class Source {
    @Produces
    @Singleton
    SupportConfiguration configuration(Settings settings) {
      return settings.read(SupportConfiguration::read);
    }
  }
}
