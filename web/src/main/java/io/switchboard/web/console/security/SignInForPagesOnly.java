package io.switchboard.web.console.security;

import io.switchboard.web.rest.ProgramPaths;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ClientAuthConfig;
import jakarta.security.auth.message.config.ServerAuthConfig;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;

/**
 * Keeps the console's sign-in off the paths of programs. Servers ask the mechanism of Jakarta
 * Security about each request; on paths that check their callers themselves this finds out nothing
 * and costs more than the check. What the server registered for the pages (Jakarta Authentication
 * 3.0, section 3) goes on behind this.
 */
@WebListener
public class SignInForPagesOnly implements ServletContextListener {
  private static final String LAYER = "HttpServlet";

  private String registration;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    AuthConfigFactory factory = AuthConfigFactory.getFactory();
    ServletContext context = event.getServletContext();
    String application = context.getVirtualServerName() + " " + context.getContextPath();
    AuthConfigProvider pages = factory.getConfigProvider(LAYER, application, null);
    if (pages != null) {
      registration =
          factory.registerConfigProvider(
              new Provider(pages), LAYER, application, "Sign-in for pages only");
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    if (registration != null) {
      AuthConfigFactory.getFactory().removeRegistration(registration);
    }
  }

  private record Provider(AuthConfigProvider pages) implements AuthConfigProvider {
    @Override
    public ClientAuthConfig getClientAuthConfig(
        String layer, String application, CallbackHandler handler) throws AuthException {
      return pages.getClientAuthConfig(layer, application, handler);
    }

    @Override
    public ServerAuthConfig getServerAuthConfig(
        String layer, String application, CallbackHandler handler) throws AuthException {
      return new Config(pages.getServerAuthConfig(layer, application, handler));
    }

    @Override
    public void refresh() {
      pages.refresh();
    }
  }

  private record Config(ServerAuthConfig pages) implements ServerAuthConfig {
    private static final String PROGRAMS = "programs";

    @Override
    public String getAuthContextID(MessageInfo message) {
      return message.getRequestMessage() instanceof HttpServletRequest request
              && ProgramPaths.isOne(request)
          ? PROGRAMS
          : pages.getAuthContextID(message);
    }

    @Override
    public ServerAuthContext getAuthContext(
        String id, Subject service, Map<String, Object> properties) throws AuthException {
      return PROGRAMS.equals(id) ? new PassOn() : pages.getAuthContext(id, service, properties);
    }

    @Override
    public String getMessageLayer() {
      return pages.getMessageLayer();
    }

    @Override
    public String getAppContext() {
      return pages.getAppContext();
    }

    @Override
    public boolean isProtected() {
      return pages.isProtected();
    }

    @Override
    public void refresh() {
      pages.refresh();
    }
  }

  /** Lets a request pass without a caller. */
  private record PassOn() implements ServerAuthContext {
    @Override
    public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service) {
      return AuthStatus.SUCCESS;
    }

    @Override
    public AuthStatus secureResponse(MessageInfo message, Subject service) {
      return AuthStatus.SEND_SUCCESS;
    }

    @Override
    public void cleanSubject(MessageInfo message, Subject subject) {
      subject.getPrincipals().clear();
    }
  }
}
