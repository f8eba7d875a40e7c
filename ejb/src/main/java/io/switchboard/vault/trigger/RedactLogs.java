package io.switchboard.vault.trigger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** Puts the filter that cuts credentials out before every handler of the server's log. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class RedactLogs {

  @PostConstruct
  void install() {
    for (Handler handler : root().getHandlers()) {
      install(handler);
    }
  }

  static void install(Handler handler) {
    if (!(handler.getFilter() instanceof RedactingFilter)) {
      handler.setFilter(new RedactingFilter(handler.getFilter()));
    }
  }

  private static Logger root() {
    return LogManager.getLogManager().getLogger("");
  }
}
