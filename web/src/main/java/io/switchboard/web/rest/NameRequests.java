package io.switchboard.web.rest;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Arrays;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.MDC;

/**
 * Adds the request's id to every line that is logged while it is served, the server's own lines
 * too: as a parameter that is a map's entry, which formatters may show.
 */
@WebListener
public class NameRequests implements ServletContextListener {

  @Override
  public void contextInitialized(ServletContextEvent event) {
    for (Handler handler : handlers()) {
      handler.setFilter(new Naming(handler.getFilter()));
    }
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    for (Handler handler : handlers()) {
      if (handler.getFilter() instanceof Naming naming) {
        handler.setFilter(naming.next());
      }
    }
  }

  private static Handler[] handlers() {
    return LogManager.getLogManager().getLogger("").getHandlers();
  }

  /** Names the request after the next filter has seen the line as it was logged. */
  private record Naming(Filter next) implements Filter {
    @Override
    public boolean isLoggable(LogRecord line) {
      boolean loggable = next == null || next.isLoggable(line);
      String id = MDC.get(RequestFilter.LOG_KEY);
      if (loggable && id != null) {
        Object[] before = line.getParameters() == null ? new Object[0] : line.getParameters();
        Object[] parameters = Arrays.copyOf(before, before.length + 1, Object[].class);
        parameters[before.length] = Map.entry(RequestFilter.LOG_KEY, id);
        line.setParameters(parameters);
      }
      return loggable;
    }
  }
}
