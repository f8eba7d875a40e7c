package io.switchboard.broker;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQBasicSecurityManager;
import org.apache.activemq.artemis.utils.PasswordMaskingUtil;

/**
 * The embedded broker's process: Artemis as {@code broker.xml} describes it. Users live in its
 * journal, their passwords hashed; the operator's comes from the environment at every start.
 */
public final class BrokerMain {

  /** Environment variable with the operator's name. */
  public static final String USER = "SWITCHBOARD_BROKER_OPERATOR";

  /** Environment variable with the operator's password. */
  public static final String PASSWORD = "SWITCHBOARD_BROKER_OPERATOR_PASSWORD";

  private BrokerMain() {}

  /** Starts the broker; the only argument is the path of {@code broker.xml}. */
  public static void main(String[] arguments) throws Exception {
    EmbeddedActiveMQ broker =
        configured(Path.of(arguments[0]), System.getenv(USER), System.getenv(PASSWORD));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "broker-stop"));
    broker.start();
    if (!broker.getActiveMQServer().waitForActivation(30, TimeUnit.SECONDS)) {
      System.err.println("The broker did not start: see the lines above.");
      System.exit(1);
    }
  }

  static EmbeddedActiveMQ configured(Path configuration, String operator, String password)
      throws Exception {
    Map<String, String> credentials =
        Map.of(
            ActiveMQBasicSecurityManager.BOOTSTRAP_USER,
            operator,
            ActiveMQBasicSecurityManager.BOOTSTRAP_PASSWORD,
            PasswordMaskingUtil.getHashProcessor().hash(password),
            ActiveMQBasicSecurityManager.BOOTSTRAP_ROLE,
            Roles.OPERATOR);
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfigResourcePath(configuration.toUri().toString());
    broker.setSecurityManager(new WorkspaceUsers().init(credentials));
    return broker;
  }

  private static void stop(EmbeddedActiveMQ broker) {
    try {
      broker.stop();
    } catch (Exception e) {
      System.err.println("The broker did not stop cleanly: " + e);
    }
  }
}
