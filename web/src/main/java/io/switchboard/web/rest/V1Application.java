package io.switchboard.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;

/** The REST interface below {@code /v1}. */
@ApplicationPath("v1")
public class V1Application extends Application {
  private static final Map<String, Object> PROPERTIES =
      Map.of(
          "jersey.config.server.wadl.disableWadl", true,
          "jersey.config.server.response.setStatusOverSendError", true);

  @Override
  public Map<String, Object> getProperties() {
    return PROPERTIES;
  }
}
