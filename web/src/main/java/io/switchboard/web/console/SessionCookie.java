package io.switchboard.web.console;

import io.switchboard.platform.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.net.URI;

/**
 * Has the session's cookie sent by https only where the installation is reached by https: a proxy
 * that ends TLS hides that from each single request.
 */
@WebListener
public class SessionCookie implements ServletContextListener {
  private final Settings settings;

  SessionCookie() {
    this(null);
  }

  @Inject
  SessionCookie(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void contextInitialized(ServletContextEvent event) {
    URI publicUrl =
        settings.read(reader -> reader.url("SWITCHBOARD_PUBLIC_URL", "http://localhost"));
    if ("https".equals(publicUrl.getScheme())) {
      event.getServletContext().getSessionCookieConfig().setSecure(true);
    }
  }
}
