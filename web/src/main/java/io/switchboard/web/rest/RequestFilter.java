package io.switchboard.web.rest;

import io.switchboard.identity.boundary.CurrentCaller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * Gives each request an id, and each answer the headers that keep it where it belongs. What an
 * answer may load and who may frame it is set here for everything but the pages, which know that
 * themselves.
 */
public class RequestFilter extends HttpFilter {
  /** The header with the request's id, and the name of the id in the log's context. */
  public static final String REQUEST_ID = "X-Request-Id";

  public static final String LOG_KEY = "requestId";

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = RequestIds.accept(request.getHeader(REQUEST_ID));
    response.setHeader(REQUEST_ID, id);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    Optional<Problem> unreadable = Optional.empty();
    if (ProgramPaths.isOne(request)) {
      unreadable = RequestHead.problem(request);
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }
    if (unreadable.isPresent()) {
      ErrorServlet.write(response, unreadable.get());
      return;
    }
    MDC.put(LOG_KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(LOG_KEY);
      CurrentCaller.leave();
    }
  }
}
