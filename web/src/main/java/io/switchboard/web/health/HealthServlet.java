package io.switchboard.web.health;

import io.switchboard.platform.json.Json;
import io.switchboard.telemetry.boundary.CheckHealth;
import io.switchboard.web.rest.ErrorServlet;
import io.switchboard.web.rest.Problem;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: it can serve, else 503 with the
 * reason. {@code /health}: everything, 200 also when something is degraded.
 */
@WebServlet({"/health", "/health/*"})
public class HealthServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient CheckHealth health;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    switch (path) {
      case "", "/" -> write(response, HttpServletResponse.SC_OK, health.all());
      case "/live" ->
          write(response, HttpServletResponse.SC_OK, new CheckHealth.Report("ok", List.of()));
      case "/ready" -> {
        CheckHealth.Report report = health.essential();
        write(
            response,
            report.isWell()
                ? HttpServletResponse.SC_OK
                : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
            report);
      }
      default -> ErrorServlet.write(response, Problem.notFound());
    }
  }

  private static void write(HttpServletResponse response, int status, CheckHealth.Report report)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/json");
    response.getOutputStream().write(Json.mapper().writeValueAsBytes(report));
  }
}
