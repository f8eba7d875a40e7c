package io.switchboard.web.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one way out for everything that a resource, a filter or the container throws. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final MediaType TYPE = MediaType.valueOf(ProblemBody.MEDIA_TYPE);

  @Override
  public Response toResponse(Throwable failure) {
    return response(Failures.problemOf(failure));
  }

  /** The answer for a problem, for resources that answer later by themselves. */
  public static Response response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(TYPE).entity(problem.body().bytes());
    problem.headers().forEach(response::header);
    return response.build();
  }
}
