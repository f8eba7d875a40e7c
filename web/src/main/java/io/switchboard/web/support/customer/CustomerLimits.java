package io.switchboard.web.support.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.switchboard.platform.config.Settings;
import io.switchboard.platform.net.IpAddress;
import io.switchboard.support.boundary.ConversationRef;
import io.switchboard.support.conversations.boundary.BlockConversation;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;

/**
 * How much customers may ask of this node, by address and by conversation. A conversation that goes
 * on regardless is blocked in the end. Who has not been seen for two hours is forgotten, and those
 * not seen for longest beyond a hundred thousand.
 */
@ApplicationScoped
public class CustomerLimits {
  private static final String STARTS_KEY = "SWITCHBOARD_SUPPORT_STARTS_PER_HOUR";
  private static final int STARTS = 30;
  private static final int MOST_STARTS = 1_000_000;
  private static final int MOST_REMEMBERED = 100_000;
  private static final int BLOCKED_AFTER = 100;
  private static final int FAILURES = 120;
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration REMEMBERED = Duration.ofHours(2);

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterAccess(REMEMBERED).build();
  private BlockConversation blocking;
  private Counter limited;
  private int startsPerHour;

  CustomerLimits() {}

  @Inject
  public CustomerLimits(Settings settings, BlockConversation blocking, MeterRegistry meters) {
    this.startsPerHour =
        settings.read(reader -> reader.integer(STARTS_KEY, STARTS, 0, MOST_STARTS));
    this.blocking = blocking;
    this.limited = meters.counter("switchboard.support.rate.limited");
  }

  /** What a conversation asks for, each with an allowance of its own. */
  enum Wish {
    /** Messages, names, ratings, tokens. */
    WRITE(10, SECOND, 100, SECOND.dividedBy(20), true),
    /** Reading the transcript again. */
    READ(60, SECOND.dividedBy(10), 0, SECOND, false),
    /** Uploading files. */
    UPLOAD(10, SECOND.multipliedBy(2), 60, SECOND.multipliedBy(60), true),
    /** Opening a socket. */
    CONNECT(20, SECOND, 100, SECOND.dividedBy(10), false),
    /** Signs that nobody waits for: typing, read. */
    SIGNAL(30, SECOND.dividedBy(5), 0, SECOND, false);

    private final int burst;
    private final Duration interval;
    private final int addressBurst;
    private final Duration addressInterval;
    private final boolean blocks;

    /**
     * @param addressBurst of all conversations of an address together; 0: as many as there are
     * @param blocks whether who goes on regardless is blocked in the end
     */
    Wish(int burst, Duration interval, int addressBurst, Duration addressInterval, boolean blocks) {
      this.burst = burst;
      this.interval = interval;
      this.addressBurst = addressBurst;
      this.addressInterval = addressInterval;
      this.blocks = blocks;
    }
  }

  /**
   * Counts a new conversation.
   *
   * @throws Problem 429
   */
  void start(String address) {
    if (startsPerHour > 0) {
      pass(
          take("start:" + subscriber(address), startsPerHour, hourly()),
          "address",
          startsPerHour,
          Duration.ofHours(1));
    }
  }

  /**
   * Looks at the tokens that were not good before one more is looked at.
   *
   * @throws Problem 429 if there were too many from this address
   */
  void beforeToken(String address) {
    Bucket bucket = buckets.getIfPresent(failures(address));
    if (bucket != null) {
      pass(bucket.look(System.nanoTime()), "failures", FAILURES, SECOND);
    }
  }

  /** Counts a token that was not good. */
  void failed(String address) {
    take(failures(address), FAILURES, SECOND);
  }

  private static String failures(String address) {
    return "failure:" + subscriber(address);
  }

  /**
   * Counts what a conversation asks for by REST or by opening a socket.
   *
   * @throws Problem 429
   */
  void request(ConversationRef conversation, Wish wish, String address) {
    pass(take(conversation, wish), "conversation", wish.burst, wish.interval);
    pass(takeOfAll(address, wish), "address", wish.addressBurst, wish.addressInterval);
  }

  /** Counts what a conversation asks for on its socket; whether it may. */
  boolean frame(ConversationRef conversation, Wish wish, String address) {
    boolean passed = take(conversation, wish).passed() && takeOfAll(address, wish).passed();
    if (!passed) {
      limited.increment();
    }
    return passed;
  }

  private Bucket.Taken take(ConversationRef conversation, Wish wish) {
    Bucket.Taken taken = take(wish + ":" + conversation.id(), wish.burst, wish.interval);
    if (wish.blocks && taken.violations() == BLOCKED_AFTER) {
      blocking.blockAbuse(conversation, "too many requests");
    }
    return taken;
  }

  private Bucket.Taken takeOfAll(String address, Wish wish) {
    return wish.addressBurst == 0 || startsPerHour == 0
        ? Bucket.Taken.PASSED
        : take("all:" + wish + ":" + subscriber(address), wish.addressBurst, wish.addressInterval);
  }

  private Bucket.Taken take(String key, int burst, Duration interval) {
    long now = System.nanoTime();
    return buckets.get(key, absent -> new Bucket(burst, interval, now)).take(now);
  }

  private Duration hourly() {
    return Duration.ofHours(1).dividedBy(startsPerHour);
  }

  private void pass(Bucket.Taken taken, String policy, int quota, Duration window) {
    if (!taken.passed()) {
      limited.increment();
      throw Problem.of(429, "rate_limited", "Too many requests. Wait as long as Retry-After says.")
          .withRetryAfter(taken.pause())
          .withHeader(
              "RateLimit",
              "\"%s\";r=0;t=%d".formatted(policy, taken.pause().plusMillis(999).toSeconds()))
          .withHeader(
              "RateLimit-Policy",
              "\"%s\";q=%d;w=%d".formatted(policy, quota, Math.max(1, window.toSeconds())));
    }
  }

  /** What one household or company shares: an IPv4 address, the first 64 bits of an IPv6 one. */
  static String subscriber(String address) {
    return IpAddress.parse(address)
        .map(IpAddress::subscriber)
        .map(HexFormat.of()::formatHex)
        .orElse(address);
  }
}
