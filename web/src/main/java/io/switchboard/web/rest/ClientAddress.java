package io.switchboard.web.rest;

import io.switchboard.platform.config.Settings;
import io.switchboard.platform.config.SettingsReader;
import io.switchboard.platform.net.AddressRange;
import io.switchboard.platform.net.IpAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a request comes from. What proxies say of it in {@code X-Forwarded-For} is believed only as
 * far as the operator named them: from the right, past each hop that is one of them, to the first
 * that is not.
 */
@ApplicationScoped
public class ClientAddress {
  private static final Logger LOG = LoggerFactory.getLogger(ClientAddress.class);
  private static final String KEY = "SWITCHBOARD_TRUSTED_PROXIES";
  private static final String HEADER = "X-Forwarded-For";
  private static final String UNKNOWN = "0.0.0.0";

  private List<AddressRange> proxies;

  ClientAddress() {}

  @Inject
  public ClientAddress(Settings settings) {
    this.proxies = settings.read(ClientAddress::proxies);
  }

  private static List<AddressRange> proxies(SettingsReader reader) {
    List<AddressRange> ranges = new ArrayList<>();
    for (String text : reader.text(KEY).map(value -> value.split(",", -1)).orElse(new String[0])) {
      AddressRange.parse(text.strip())
          .ifPresentOrElse(
              ranges::add,
              () -> reader.reject(KEY, "addresses or ranges such as 10.0.0.0/8, by commas"));
    }
    return List.copyOf(ranges);
  }

  /** Reads the setting at start, so that a wrong value stops that. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object application) {
    if (!proxies.isEmpty()) {
      LOG.info("{} is believed from {} ranges of addresses", HEADER, proxies.size());
    }
  }

  /** The caller's address in its usual form. */
  public String of(HttpServletRequest request) {
    Optional<IpAddress> peer = IpAddress.parse(request.getRemoteAddr());
    if (peer.isEmpty()) {
      return UNKNOWN;
    }
    return isTrusted(peer.get())
        ? beyond(peer.get(), Collections.list(request.getHeaders(HEADER))).toString()
        : peer.get().toString();
  }

  private IpAddress beyond(IpAddress peer, List<String> headers) {
    String[] hops = String.join(",", headers).split(",", -1);
    IpAddress known = peer;
    for (int i = hops.length - 1; i >= 0 && isTrusted(known); i--) {
      Optional<IpAddress> hop = IpAddress.parse(withoutPort(hops[i].strip()));
      if (hop.isEmpty()) {
        return known;
      }
      known = hop.get();
    }
    return known;
  }

  private boolean isTrusted(IpAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }

  /** Some proxies write {@code 192.0.2.1:4711} or {@code [2001:db8::1]:4711}. */
  private static String withoutPort(String hop) {
    if (hop.startsWith("[")) {
      int end = hop.indexOf(']');
      return end < 0 ? hop : hop.substring(1, end);
    }
    int colon = hop.indexOf(':');
    return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
  }
}
