package io.switchboard.web.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what the container refuses by itself, as a problem instead of as its own page. */
public class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    write(
        response,
        failure instanceof Throwable thrown
            ? Failures.problemOf(thrown)
            : StatusTitles.problem(status instanceof Integer code && code >= 400 ? code : 404));
  }

  /** Writes a problem from a servlet. */
  public static void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status());
    problem.headers().forEach(response::setHeader);
    response.setContentType(ProblemBody.MEDIA_TYPE);
    response.getOutputStream().write(problem.body().bytes());
  }
}
