package io.switchboard.inbound.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.ChannelRoute;
import io.switchboard.channels.boundary.FindHook;
import io.switchboard.channels.boundary.PlatformUpdate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Takes a call of Telegram to a bot's webhook: kept first, processed later. */
@ApplicationScoped
public class AcceptWebhook {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private FindHook hooks;
  private KeepUpdates keeping;
  private Counter rejected;

  AcceptWebhook() {}

  @Inject
  public AcceptWebhook(FindHook hooks, KeepUpdates keeping, MeterRegistry meters) {
    this.hooks = hooks;
    this.keeping = keeping;
    this.rejected = meters.counter("switchboard.support.webhook.rejected");
  }

  /** What became of the call. */
  public enum Verdict {
    /** It is durable, or was before. */
    KEPT,
    /** It is not from the platform. */
    STRANGER,
    /** It is no update. */
    UNREADABLE
  }

  /**
   * Keeps the update.
   *
   * @param token of the address that was called
   * @param secret that was shown, or null
   */
  public Verdict accept(String token, String secret, String body) {
    Optional<ChannelRoute> channel = hooks.find(ChannelKind.TELEGRAM, token, secret);
    if (channel.isEmpty()) {
      rejected.increment();
      return Verdict.STRANGER;
    }
    Optional<String> id = updateId(body);
    if (id.isEmpty()) {
      return Verdict.UNREADABLE;
    }
    ChannelRoute route = channel.get();
    if (route.enabled()) {
      PlatformUpdate update =
          new PlatformUpdate(route.channelId(), route.owner(), route.kind(), id.get(), body);
      keeping.announce(keeping.keep(List.of(update)));
    }
    return Verdict.KEPT;
  }

  private static Optional<String> updateId(String body) {
    try {
      JsonNode root = MAPPER.readTree(body);
      return Optional.of(root.path("update_id")).filter(JsonNode::isNumber).map(JsonNode::asText);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
