package io.switchboard.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * {@code setWebhook}, {@code deleteWebhook}, {@code getWebhookInfo}, and the reverse proxies
 * through which webhooks are reached.
 */
final class Webhooks {

  private static final Set<Integer> PORTS = Set.of(443, 80, 88, 8443);
  private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]*");

  private final Clock clock;
  private final WebhookTransport transport;
  private final Map<String, String> proxies = new ConcurrentHashMap<>();
  private final Map<Long, Long> nextSet = new ConcurrentHashMap<>();

  Webhooks(Clock clock, WebhookTransport transport) {
    this.clock = clock;
    this.transport = transport;
  }

  void proxy(String publicOrigin, String localOrigin) {
    proxies.put(origin(URI.create(publicOrigin)), localOrigin.replaceAll("/+$", ""));
  }

  Answer set(BotCall call) throws Refusal {
    Parameters given = call.parameters();
    String url = given.text("url");
    if (url.isEmpty()) {
      return delete(call);
    }
    long now = clock.millis();
    if (now < nextSet.getOrDefault(call.bot().id(), 0L)) {
      return Answer.tooManyRequests(1);
    }
    nextSet.put(call.bot().id(), now + 1_000);
    UpdateQueue updates = call.bot().updates();
    Set<String> allowed = allowedUpdates(given);
    String secret = given.text("secret_token");
    int maxConnections = given.number("max_connections", 40, 1, 100);
    boolean drop = given.isTrue("drop_pending_updates");
    if (!drop && isSame(updates.push(), url, secret, maxConnections)) {
      allow(updates, allowed);
      return Answer.done("Webhook is already set");
    }
    updates.endPoll("Conflict: terminated by setWebhook request");
    updates.push(null);
    if (drop) {
      updates.clear();
    }
    Webhook webhook = new Webhook(url, target(url, secret), secret, maxConnections);
    allow(updates, allowed);
    updates.push(new WebhookPush(updates, webhook, transport, clock));
    return Answer.done("Webhook was set");
  }

  Answer delete(BotCall call) {
    UpdateQueue updates = call.bot().updates();
    boolean active = updates.push() != null;
    updates.push(null);
    if (call.parameters().isTrue("drop_pending_updates")) {
      updates.clear();
    }
    return Answer.done(active ? "Webhook was deleted" : "Webhook is already deleted");
  }

  Answer info(BotCall call) {
    UpdateQueue updates = call.bot().updates();
    WebhookPush push = updates.push();
    StringBuilder out = new StringBuilder("{\"url\":");
    Json.quote(out, push == null ? "" : push.webhook().url());
    out.append(",\"has_custom_certificate\":false,\"pending_update_count\":")
        .append(updates.size());
    if (push != null) {
      if (push.lastErrorAt() > 0) {
        out.append(",\"last_error_date\":").append(push.lastErrorAt() / 1_000);
        Json.quote(out.append(",\"last_error_message\":"), push.lastError());
      }
      out.append(",\"max_connections\":").append(push.webhook().maxConnections());
      out.append(",\"ip_address\":\"127.0.0.1\"");
    }
    if (!updates.allowed().isEmpty()) {
      out.append(",\"allowed_updates\":")
          .append(Json.MAPPER.valueToTree(updates.allowed()).toString());
    }
    return Answer.ok(out.append('}').toString());
  }

  Answer poll(BotCall call) throws Refusal {
    Parameters given = call.parameters();
    UpdateQueue updates = call.bot().updates();
    if (updates.push() == null) {
      allow(updates, allowedUpdates(given));
    }
    int offset = given.number("offset", 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
    int limit = given.number("limit", 100, 1, 100);
    return updates.poll(call, offset, limit, given.number("timeout", 0, 0, 50));
  }

  private static void allow(UpdateQueue updates, Set<String> types) {
    if (types != null) {
      updates.allow(types);
    }
  }

  /** Null when the earlier choice stays. */
  private static Set<String> allowedUpdates(Parameters given) throws Refusal {
    JsonNode list = given.json("allowed_updates", "can't parse allowed_updates JSON object");
    if (list == null || !list.isArray()) {
      return null;
    }
    Set<String> types = new TreeSet<>();
    list.forEach(type -> types.add(type.asText().toLowerCase(Locale.ROOT)));
    return types;
  }

  private static boolean isSame(WebhookPush push, String url, String secret, int maxConnections) {
    return push != null
        && push.webhook().url().equals(url)
        && push.webhook().secret().equals(secret)
        && push.webhook().maxConnections() == maxConnections;
  }

  private URI target(String url, String secret) throws Refusal {
    URI uri = parsed(url.contains("://") ? url : "https://" + url);
    if (secret.length() > 256) {
      throw Refusal.badRequest("secret token is too long");
    }
    if (!SECRET.matcher(secret).matches()) {
      throw Refusal.badRequest("secret token contains unallowed characters");
    }
    if (!uri.getScheme().equalsIgnoreCase("https")) {
      throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
    }
    if (uri.getPort() >= 0 && !PORTS.contains(uri.getPort())) {
      throw Refusal.badRequest(
          "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
    }
    String local = proxies.get(origin(uri));
    if (local == null) {
      throw Refusal.badRequest("bad webhook: Failed to resolve host: Name or service not known");
    }
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return URI.create(local + uri.getRawPath() + query);
  }

  private static URI parsed(String url) throws Refusal {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme();
      if (uri.getHost() != null
          && (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))) {
        return uri;
      }
      throw Refusal.badRequest("invalid webhook URL specified");
    } catch (URISyntaxException e) {
      throw Refusal.badRequest("invalid webhook URL specified");
    }
  }

  private static String origin(URI uri) {
    int port = uri.getPort() < 0 ? 443 : uri.getPort();
    return uri.getHost().toLowerCase(Locale.ROOT) + ":" + port;
  }
}
