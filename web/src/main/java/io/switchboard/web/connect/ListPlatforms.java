package io.switchboard.web.connect;

import io.switchboard.channels.boundary.ChannelKind;
import io.switchboard.channels.boundary.HostsBot;
import io.switchboard.channels.boundary.SendsText;
import io.switchboard.platform.json.Json;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Comparator;

/** Tells the connect page which platforms this installation can send by, in order of preference. */
@WebServlet("/connect/platforms")
public class ListPlatforms extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Instance<SendsText> adapters;
  private final transient Instance<HostsBot> hosts;

  /**
   * A platform.
   *
   * @param links where links to its accounts lead; null where users bring no bot of their own
   */
  public record Offered(ChannelKind platform, URI links) {}

  ListPlatforms() {
    this(null, null);
  }

  @Inject
  ListPlatforms(@Any Instance<SendsText> adapters, @Any Instance<HostsBot> hosts) {
    this.adapters = adapters;
    this.hosts = hosts;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response
        .getWriter()
        .print(
            Json.mapper()
                .writeValueAsString(
                    adapters.stream()
                        .map(SendsText::kind)
                        .sorted(Comparator.naturalOrder())
                        .map(kind -> new Offered(kind, links(kind)))
                        .toList()));
  }

  private URI links(ChannelKind kind) {
    return hosts.stream()
        .filter(host -> host.kind() == kind)
        .map(HostsBot::links)
        .findFirst()
        .orElse(null);
  }
}
