package io.switchboard.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/**
 * The REST interface below {@code /v1}. JSON is read and written by {@link JsonBodyReader} and
 * {@link JsonBodyWriter} only: the server's own, lenient JSON feature steps back for a named other
 * one.
 */
@ApplicationPath("v1")
public class V1Application extends Application {
  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "jersey.config.server.wadl.disableWadl",
          true,
          "jersey.config.jsonFeature",
          JsonBodyReader.class.getSimpleName(),
          "jersey.config.jsonFeature.server",
          JsonBodyReader.class.getSimpleName(),
          "jersey.config.server.response.setStatusOverSendError",
          true);

  @Override
  public Map<String, Object> getProperties() {
    return PROPERTIES;
  }
}
