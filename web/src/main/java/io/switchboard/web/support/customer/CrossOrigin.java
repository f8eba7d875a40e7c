package io.switchboard.web.support.customer;

import io.switchboard.platform.outage.Unavailable;
import io.switchboard.web.rest.ClientAddress;
import io.switchboard.web.rest.ErrorServlet;
import io.switchboard.web.rest.Failures;
import io.switchboard.web.rest.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Lets pages of workspaces' origins read the answers (CORS). Whether an origin may ask for anything
 * of one workspace is decided where that is known, which a preflight does not tell. Cookies are
 * never meant. Here is also counted whose tokens are not good.
 */
public class CrossOrigin extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String TEN_MINUTES = "600";

  @Inject private transient AllowedOrigins origins;
  @Inject private transient ClientAddress addresses;
  @Inject private transient CustomerLimits limits;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    response.setHeader("Vary", "Origin");
    if (origin == null) {
      pass(request, response, chain);
      return;
    }
    boolean preflight =
        "OPTIONS".equals(request.getMethod())
            && request.getHeader("Access-Control-Request-Method") != null;
    try {
      if (origins.isKnown(origin)) {
        allow(response, origin, preflight);
      }
    } catch (Unavailable away) {
      ErrorServlet.write(response, Failures.problemOf(away));
      return;
    }
    if (preflight) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      pass(request, response, chain);
    }
  }

  /** Whoever shows tokens that are not good, again and again, has to wait. */
  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = addresses.of(request);
    try {
      limits.beforeToken(address);
    } catch (Problem tooMany) {
      ErrorServlet.write(response, tooMany);
      return;
    }
    chain.doFilter(request, response);
    if (response.getStatus() == HttpServletResponse.SC_UNAUTHORIZED) {
      limits.failed(address);
    }
  }

  private static void allow(HttpServletResponse response, String origin, boolean preflight) {
    response.setHeader("Access-Control-Allow-Origin", origin);
    if (preflight) {
      response.setHeader("Access-Control-Allow-Methods", "GET, POST, PATCH");
      response.setHeader(
          "Access-Control-Allow-Headers", "Authorization, Content-Type, X-File-Name");
      response.setHeader("Access-Control-Max-Age", TEN_MINUTES);
    } else {
      response.setHeader(
          "Access-Control-Expose-Headers",
          "Retry-After, RateLimit, RateLimit-Policy, X-Request-Id");
    }
  }
}
