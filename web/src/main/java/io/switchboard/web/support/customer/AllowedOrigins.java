package io.switchboard.web.support.customer;

import io.switchboard.platform.config.Settings;
import io.switchboard.platform.ids.WorkspaceId;
import io.switchboard.support.desk.boundary.Desk;
import io.switchboard.support.desk.boundary.FindDesk;
import io.switchboard.support.desk.boundary.FindOrigins;
import io.switchboard.web.rest.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;

/**
 * From which pages a workspace's customers come. Only browsers say it, and cannot be made to lie by
 * a page; whoever says nothing is no page's script, and passes.
 */
@ApplicationScoped
public class AllowedOrigins {
  private FindDesk desks;
  private FindOrigins all;
  private String own;

  AllowedOrigins() {}

  @Inject
  public AllowedOrigins(FindDesk desks, FindOrigins all, Settings settings) {
    this.desks = desks;
    this.all = all;
    this.own =
        origin(
            settings.read(
                reader ->
                    reader.url(
                        "SWITCHBOARD_PUBLIC_URL",
                        "http://localhost:" + reader.port("SWITCHBOARD_HTTP_PORT", 8080))));
  }

  /**
   * Lets the origin pass.
   *
   * @param origin the header; null where there is none
   * @throws Problem 403 {@code origin_not_allowed}
   */
  void require(WorkspaceId workspace, String origin) {
    if (!isAllowed(workspace, origin)) {
      throw Problem.of(
          403,
          "origin_not_allowed",
          "This page's origin is not among the allowed origins of the support desk.");
    }
  }

  /** Whether any workspace's customers come from there, for as long as the workspace is unknown. */
  boolean isKnown(String origin) {
    return origin.equalsIgnoreCase(own) || all.isAllowedSomewhere(origin);
  }

  private boolean isAllowed(WorkspaceId workspace, String origin) {
    return origin == null
        || origin.equalsIgnoreCase(own)
        || desks.find(workspace).map(Desk::allowedOrigins).orElse(List.of()).stream()
            .anyMatch(origin::equalsIgnoreCase);
  }

  private static String origin(URI url) {
    return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
  }
}
